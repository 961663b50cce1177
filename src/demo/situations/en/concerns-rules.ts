// Concerns in English about rules, charges and decisions, and whether they were fair (6.1, 6.2).
import { type Situation, situationsIn } from "../situation.ts";

const { concern } = situationsIn("en");

export const concernsRulesEn: readonly Situation[] = [
  concern(
    "charged-twice",
    "putRight",
    [
      "I paid for {title} in the spring and now you want the money again. I have the slip.",
      "You say that I owe 23 dollars. I paid for {title}, in cash, to a person who wrote it in a book and gave me a slip.",
    ],
    [
      "You did pay. I found the entry in the cash book, and nobody had carried it over. The charge is gone, and there is a letter for you that says so.",
    ],
    {
      place: "desk",
      wanted: "That it is taken off, and that I am believed.",
      unsettled:
        "It is off my card. But I was called a liar at the desk in front of my son, and nobody has said a word about that.",
      points: [
        [
          "I was asked to pay twice.",
          "You were. It was our bookkeeping, and you had no part in it.",
          "There were two books of the same title, and one is still out. I can see how it looks like one charge, twice.",
        ],
        [
          "I was not believed.",
          "You showed a slip and were told that it could be anybody's. That was wrong.",
          "The person at the desk said that they could not find it, which was true. They did not say that it wasn't so.",
        ],
      ],
      agreed: "Cash payments get a numbered receipt. If a patron has a slip, we believe the slip until we know better.",
    },
  ),
  concern(
    "card-refused",
    "changed",
    [
      "I was refused a card because I have no address. I live in my car. I was told to come back with a bill.",
      "I stay with friends, so no bill has my name on it. That was enough to refuse me a card. I was told that rules are rules.",
    ],
    [
      "I am sorry. You should not have been turned away. There is a card for exactly this, with two books and the computers from the first day. It is made out and waiting for you, and nobody will ask again.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "A card, and not to be asked why.",
      sensitivities: ["discrimination"],
      grounds: ["means"],
      unsettled: "I have a card now. The next person will not write to you. They will just not come back.",
      points: [
        [
          "I was refused a service that is open to everyone.",
          "You were, and the rule that you were told does not exist. It was somebody's habit.",
          "The rule then in force asked for an address, and the desk kept to it. The rule was wrong, and it has been changed because you wrote.",
        ],
      ],
      agreed: "A card needs a name and a word. The old sheet is gone from all desks.",
    },
  ),
  concern(
    "room-taken",
    "apology",
    [
      "Our group had the room booked for {day} at {time}. When we came, a company was in it with a projector. We stood in the hall, eleven of us.",
      "We are a reading group of eleven with a booking for {day} at {time}. When we arrived there were men with a projector in our room, and they stayed.",
    ],
    [
      "I am very sorry. It was booked twice, once online and once on paper at the desk. You were first. I have booked it for you for the next three times, and the paper book has been thrown away.",
    ],
    {
      place: "rooms",
      wanted: "That a booking is a booking.",
      unsettled: "An apology does not give my group its evening back. And the company was let stay.",
      points: [
        [
          "Our booking was not kept.",
          "It was yours, you had proof, and you should have been given the room even though somebody sat in it.",
          "Your booking was for the small room, and that one was kept free. Nobody told you on the night, so you never saw it.",
        ],
      ],
      agreed: "There is one book for both branches, on the screen, and whoever has the booking has the room.",
    },
  ),
  concern(
    "book-removed",
    "explained",
    [
      "A picture book my kids love has disappeared from the shelf. I was told that somebody did not like it.",
      "There is a book in the teen room that I think is not fit for children. I would like to know who chose it.",
    ],
    [
      "I looked into it at once. The way a book comes or goes is set by our collection policy, and one person's liking has no part in it. The page is at the desk for you, with the form for asking that a book be looked at again.",
    ],
    {
      place: "shelves",
      wanted: "To know who decides, and by what rule.",
      unsettled: "I read the page. I don't think that it was followed.",
      points: [
        [
          "The library did not follow its own policy.",
          "It was not followed. A form was missing, and the decision was made at the desk. It has been undone.",
          "I have the form, the date and the names of the three people who read the book. It was followed to the letter, which I know is not the same as agreeing with it.",
        ],
      ],
      agreed: "The list of what was asked for, and what was decided, is open to everyone at the desk.",
    },
  ),
  concern(
    "time-limit",
    "explained",
    [
      "I was put off the computer after an hour although nobody was waiting. I was in the middle of my benefits form.",
      "The hour limit is fine for games. It is not fine for a divorce form of 31 pages.",
    ],
    [
      "The hour is there for busy days. When nobody waits, there is no reason for it, and you should have been let finish. I extended your time for this week, and you only need to ask at the desk.",
    ],
    {
      place: "computers",
      wanted: "Enough time for what has to be done.",
      unsettled: "I asked for more time yesterday, as you said, and was told no.",
      points: [
        [
          "The rule was used where it served nobody.",
          "Seven seats were free. A rule is there for a purpose, and the purpose was not there.",
          "The record shows two people waiting at that minute. One of them gave up, so you may not have seen them.",
        ],
      ],
      agreed: "The time extends by itself as long as a seat is free.",
    },
  ),
  concern(
    "late-notice",
    "putRight",
    [
      "I got a bill and never a reminder. I have had the same address for 30 years.",
      "The reminder came after the bill. How does that help anybody?",
    ],
    [
      "I am sorry. The reminders were not sent for eleven days in that month. I took the charge off your card, and off the cards of everybody else it happened to.",
    ],
    {
      place: "online",
      wanted: "That reminders come before bills.",
      unsettled: "It happened again, with the very next book.",
      points: [
        [
          "I was billed without having been told.",
          "You were. The reminders had stopped, and nobody noticed for eleven days.",
          "The reminder went out three days before. It went to an old e-mail address, and the new one had not been given to us.",
        ],
      ],
      agreed: "Nobody is billed unless a reminder went out at least a week before. The system checks it now.",
    },
  ),
  concern(
    "program-full",
    "explained",
    [
      "We were turned away from the puppet workshop. I had signed up weeks ago. My granddaughter cried all the way home.",
      "I had signed my granddaughter up for the puppet workshop. We were told it was full, and then saw six empty chairs through the window.",
    ],
    [
      "I am sorry. Your name was on the list, and the list was not at the door. I have put you down for the next two, and there is a small bag of what they made with your name on it.",
    ],
    {
      about: "staff",
      place: "rooms",
      wanted: "That those who signed up get in.",
      unsettled: "A bag is nice. I wanted to know why others who had not signed up were let in.",
      points: [
        [
          "We had a place, and it was given to others.",
          "You had, and it was. It was decided at the door by who was there first, which is not how a list works.",
          "Places are kept until five minutes past, and the sheet has you at a quarter past. I know what parking is like at that hour.",
        ],
      ],
      agreed: "The list is at the door, and places are kept for ten minutes.",
    },
  ),
  concern(
    "interlibrary-delay",
    "explained",
    [
      "I have waited nine weeks for a book from another library. Each time I ask, I am told next week.",
      "Your letter said ten days for a loan. It is two months now, and my paper is due.",
    ],
    [
      "You should have been told the truth weeks ago. The lending library lost it, and we had not asked anywhere else. I found another copy, and it comes on {day}.",
    ],
    {
      place: "desk",
      wanted: "To be told how it really stands.",
      unsettled: "The copy that came is the wrong edition, and that was on my slip.",
      points: [
        [
          "I was told something that nobody had checked.",
          "I found four notes that say next week, and no call behind any of them.",
          "Each time, somebody had called, and each time the other library had promised it. We passed on what we were told and should have said whose promise it was.",
        ],
      ],
      agreed: "For a loan older than three weeks, somebody calls, and you are told what was said.",
    },
  ),
  concern(
    "director-promise",
    "explained",
    [
      "The Director told me in the spring that the history room would stay open on Saturdays. Now it is shut, and the Director says that was never said.",
      "I wrote to the Director twice about the history room and did not get an answer either time.",
    ],
    ["This went to the Board president, because it is about the Director."],
    {
      about: "director",
      place: "rooms",
      wanted: "That somebody who isn't the Director looks at what was promised.",
      unsettled: "I would like the Board to look at this.",
      points: [
        [
          "A promise was made to me and not kept.",
          "There is a note of the talk from the spring, and it says what you say.",
          "There is a note of the talk from the spring. It says that Saturdays would be tried for one season.",
        ],
      ],
      agreed:
        "The history room opens on the first Saturday of each month, and letters to the Director are answered within the dates that the library gives.",
    },
  ),
];
