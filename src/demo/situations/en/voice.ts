// How patrons and staff of the demo library write in English, around what a matter is about.
import type { Voice } from "../voice.ts";
import { reviewEn } from "./review-voice.ts";

export const voiceEn: Voice = {
  days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  times: ["10:15", "11:30", "1:45", "2:20", "3:40", "4:30", "5:10"],
  titles: [
    "The Ferry at Low Water",
    "A Lantern for Mrs. Pell",
    "Winter Wheat",
    "The Clockmaker's Orchard",
    "Nine Miles of Fence",
    "Salt on the Window",
    "The Hollow Year",
    "Letters from Depot Street",
  ],
  programs: [
    "story time",
    "the seed swap",
    "the job-search evening",
    "the Thursday book talk",
    "the repair table",
    "chess club",
  ],
  patron: {
    opens: [
      "Hello,",
      "Good morning,",
      "Good afternoon,",
      "Dear library staff,",
      "Hi there,",
      "To whom it may concern,",
    ],
    closes: [
      "Thank you for your help.",
      "Thanks in advance.",
      "Thank you for reading this.",
      "I would be glad to hear from you.",
      "Many thanks.",
      "Thank you for your time.",
    ],
    more: {
      concern: [
        "One more thing, in case it helps: it happened twice, not once.",
        "Adding to what I wrote: my neighbor has had the same thing happen.",
        "I should have said that other people saw it too, and that I don't want anybody to lose their job over it.",
        "I forgot to say that I can be reached best in the evening, if somebody wants to ask me about it.",
      ],
      other: [
        "I should have said that I am not in a hurry. Next week is fine.",
        "I forgot to say that I work evenings, so a morning is best if somebody needs to ask me something.",
        "If there is a way to do this without a computer, that is the one I would like.",
        "One more thing: my sister will ask you the same, so one answer can serve for two.",
        "I meant to add that you did this for me once before, some years ago, so I know that you will know.",
      ],
    },
    settled: [
      "That answers it. Thank you.",
      "Perfect, thank you so much.",
      "All sorted now. I appreciate the care you took.",
      "Yes, this is settled. Please thank everyone who helped.",
      "Thank you. I did not expect such a full answer.",
      "That does it. You can close this.",
      "Good. I am satisfied with that.",
    ],
    unsettled: [
      "Thank you, but that is not quite what I asked. Could you look once more?",
      "I tried what you wrote and it still does not work.",
      "That helps with the first half. The other half is still open for me.",
      "I am sorry to be a bother, but I don't think this is finished.",
    ],
    review: [
      "I would like someone else to look at this.",
      "Please have the Director look at it. I have nothing against the person who answered me.",
      "I would rather talk it through with whoever can decide.",
      "I don't feel this has been settled, and I would like a second pair of eyes on it.",
      "The page says I may ask for a review at any time, so I am asking.",
      "I think this needs somebody who was not there.",
    ],
    reopen: {
      concern: [
        "I thought this was done, but it has come back.",
        "I am sorry to open this again. The same thing happened yesterday.",
        "This got better for a while and then it stopped.",
        "I said it was settled too soon. What was promised has not happened yet.",
      ],
      other: [
        "I thought this was done, but one part of it is still open.",
        "I said it was settled too soon. I have one more question about it.",
        "I am back with the same thing. It did not turn out as I expected, and I may have misunderstood you.",
      ],
    },
    complaint: [
      "I have read the decision. I don't agree with it, and I would like to use the formal complaints procedure.",
      "Thank you for the reasons, but this is still unresolved for me. Please take it further.",
      "I understand what was decided. I would still like it to be looked at formally.",
      "The decision does not deal with what mattered most to me. I want to make this a formal complaint.",
    ],
    twice: [
      "I am not sure my first message went through, so I am sending it again.",
      "I may have written about this already. I lost the page with the six words.",
      "Sending this a second time, just in case.",
    ],
  },
  staff: {
    greets: ["Hello,", "Good morning,", "Good afternoon,", "Thank you for getting in touch."],
    greetsByName: [
      "Hello {first},",
      "Dear {first},",
      "Good afternoon, {first}.",
      "Hello {first}, and thank you for coming to us with this.",
    ],
    closes: ["Kind regards,", "With thanks,", "Warm wishes,", "All the best,", "Yours,"],
    late: [
      "I am sorry that this took longer than we promised.",
      "First, an apology: you should have heard from us days ago.",
      "This is later than the date we gave you, and I am sorry for that.",
    ],
    holding: {
      inquiry: [
        "I don't know the answer yet, and I would rather find out than guess. I am asking a colleague and will write again.",
        "That is a good question, and I want to be sure before I answer it. I will come back to you.",
      ],
      request: [
        "I have your request and have started on it. You will hear from me again as soon as I know more.",
        "This has come to me and I am on it. I need one answer from a colleague first, and I will write either way.",
      ],
      concern: [
        "Thank you for telling us. I am sorry that this happened. I am going to find out what went on before I say more, and I will write again.",
        "I have read what you wrote, twice. I want to speak with the people who were there before I answer you properly.",
        "I hear that this upset you, and I can see why. Give me a little time to look into it. You will hear from me, not from a form.",
      ],
      thanks: ["This made our day. I am passing it on to the people you mention."],
      suggestion: [
        "I like this. I am taking it to our Monday meeting and will tell you what comes of it, whatever that is.",
        "Thank you for thinking about this. I need to ask what it would cost, and then I will write again.",
      ],
    },
    again: [
      "Thank you for telling me that it isn't settled. I looked again from the beginning.",
      "You were right to come back. I had missed part of what you asked.",
      "I am glad you said so. I asked a colleague to look at it with me, and here is what we found.",
      "I went over it once more, and I can do better than my first answer.",
    ],
    together: {
      inquiry: [
        "I have put a note with your name at the desk, so that whoever is there can pick it up where we left off. You won't have to explain it twice.",
        "I wrote all of it down on one page for you, one step after the other. It is at the desk in your name, and I will go through it with you if you like.",
        "My first answer left out the part that mattered to you. Come to the desk on any weekday and ask for me by name, and we will do it together.",
      ],
      request: [
        "It is done now, and I checked it myself before writing this. If anything is still missing, come to the desk and ask for me by name.",
        "What was missing is on its way and should be here by the end of the week. I will look for it myself.",
        "I have put a note with your name at the desk, so that whoever is there can pick it up where we left off. You won't have to explain it twice.",
      ],
      suggestion: [
        "I took it up again at our Monday meeting, with your words and not mine. We will try it your way for three months and ask you how it went.",
        "I can't promise more than I did. But your second note now lies with the first, and both go to the Board with the budget.",
      ],
    },
    extended: {
      waitingForOthers: [
        "We are waiting for somebody outside the library to answer us, so I need a little longer than I said. I am sorry for the wait.",
        "The people I asked have not come back to me yet. I would rather give you a later date than a poor answer.",
      ],
      moreToFind: [
        "I have part of what you need, and there is more to look into. I need some more days to do it well.",
        "There is more to this than I thought. I am moving the date so that I can answer all of it.",
      ],
      staffAway: [
        "The colleague who knows about this is away this week. I am moving the date so that you get her answer and not my guess.",
        "We are short of people this week. I am sorry, and I will keep to the new date.",
      ],
      patronAsked: ["As you asked, I am moving the date."],
    },
    referred: {
      otherTeam: ["This is more your field than mine. Could you take it?"],
      expertise: [
        "You know far more about this than I do. I have told the patron that somebody will look.",
        "Could you take this one? I got halfway and then got lost.",
        "This needs somebody who has done it before, and I think that is you.",
      ],
      away: ["I am off from tomorrow until Monday and don't want this to wait for me."],
      workload: ["I have nine of these open today. Would you have room for this one?"],
      conflict: ["I know the family. It would be better if somebody else had this."],
      level: ["I can't decide this. Please look at it."],
    },
    declined: {
      notMine: ["I think this belongs with somebody else. I would only be guessing."],
      away: ["I am at a training day tomorrow and would only let it lie."],
      workload: ["I can't do this one justice this week. Sorry."],
      conflict: ["I was there when it happened, so I should not be the one to answer."],
    },
    notes: {
      concern: [
        "Be kind with this one. It took some courage to write.",
        "Asked the two people who were there, one at a time. They remember it differently.",
        "Looked at the desk log for that day. It was full, and there were two of us.",
        "Left a message, only that the library had called.",
        "Same as one from last month. Twice is not chance, so I am looking for the cause.",
        "Slept on my answer before I sent it. It got shorter and better.",
      ],
      other: [
        "Asked at both branches. Nobody is sure, so I am finding out.",
        "Called the people who would know. They call back tomorrow.",
        "Asked a colleague, who remembers this patron's last question too.",
        "Left a message, only that the library had called.",
        "Same as the one from last month. The answer there should fit.",
        "Wrote to our colleagues in the group. Waiting.",
        "There are two questions in this one. Don't forget the second.",
      ],
    },
    brought: [
      "I have tried to settle this and can't. It needs a decision that isn't mine to make.",
      "What the patron asks for would change how we do things, so it should be decided above me.",
      "The patron and I remember it differently. Somebody who wasn't there should look.",
    ],
  },
  review: reviewEn,
};
