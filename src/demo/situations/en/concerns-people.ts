// Concerns in English about how somebody was treated by a person of the library (1.1, 2.1, informal.1).
import { type Situation, situationsIn } from "../situation.ts";

const { concern } = situationsIn("en");

export const concernsPeopleEn: readonly Situation[] = [
  concern(
    "talked-down",
    "apology",
    [
      "I asked how to use the copier and the person at the desk said, loudly, that it was written on the wall. I can't read the wall. Everyone turned around.",
      "On {day} I was spoken to like a child at the desk. I am 68. I asked one question about the copier.",
    ],
    [
      "I am sorry. Nobody should have to explain why they ask. I have spoken with my colleague, who had not known that you can't read the sign and regrets how it sounded. We will come to the copier with you whenever you like.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "That somebody says sorry, and that it does not happen to the next person.",
      unsettled:
        "Thank you for the apology, but it came from someone who wasn't there. I would like to know that it was really talked about.",
      points: [
        [
          "I was spoken to in a way that shamed me in front of others.",
          "Two people heard it and tell it as you do. It was not how we want to speak to anyone, and I am sorry.",
          "I spoke with the two people who stood next to you. They heard a short answer in a noisy room, and none of it was meant for you to feel small. I am sorry that you did.",
        ],
        [
          "Nobody offered to help me at the copier.",
          "That is so. The desk was alone for lunch, which explains it and does not excuse it.",
          "Our record shows that help was offered at 2:40, after you had gone outside. It came too late to be of use, but it was offered.",
        ],
      ],
      agreed:
        "Whoever is at the desk will walk over to the copier with anyone who asks. The sign is now in large type, at eye level.",
    },
  ),
  concern(
    "phone-cut-off",
    "apology",
    [
      "I called about my holds and was put on hold myself, twice, and then the line went dead. When I called again I was told that they were busy.",
      "Nobody picks up the phone after 5. On {day} I let it ring eleven times, and then somebody picked it up and put it down.",
    ],
    [
      "That is not how the phone should be answered here, and I apologize. There were two of us for three desks that evening. I looked up your holds: one of them is in, and we keep it for you until you can come.",
    ],
    {
      about: "staff",
      place: "phone",
      wanted: "That the phone is answered, and that nobody hangs up on people.",
      unsettled: "I understand that it was busy. It was busy last week too. What will be different?",
      points: [
        [
          "My call was cut off on purpose.",
          "The log shows two calls of nine seconds each from the desk phone. I can't call that an accident, and I am sorry.",
          "The log shows that the line dropped at the switchboard, before it reached the desk. It felt like being hung up on, and nobody did that.",
        ],
        [
          "Nobody answers after 5.",
          "We counted for two weeks. One call in three after 5 was not answered.",
          "We counted for two weeks, and nine in ten were answered within five rings. The evening you called was the worst of them.",
        ],
      ],
      agreed: "After 5 the phone also rings at the reference desk, and a message is answered the next morning by 11.",
    },
  ),
  concern(
    "followed-around",
    "explained",
    [
      "My nephew is fifteen. He was followed through the stacks by somebody of yours on {day}, and his friends, who are lighter than he is, were not.",
      "My nephew, who is fifteen, was asked for his card between the shelves on {day}. The boys who sat beside him weren't. He has come here since he could walk.",
    ],
    [
      "Thank you for trusting us with this. I take it seriously. I looked at who was asked for what that day, and I have asked my colleague for an account in writing. I want you to have an answer from somebody who decides such things, so I am bringing it up myself unless you would rather I didn't.",
    ],
    {
      about: "staff",
      place: "shelves",
      wanted: "I want to know why, and I want it to stop.",
      sensitivities: ["discrimination"],
      grounds: ["race"],
      unsettled:
        "An explanation is not the same as an answer. I would like the person in charge to say whether this was right.",
      points: [
        [
          "He was treated differently from others who did the same.",
          "I compared what was said and done with four people that afternoon. There was a difference, there was no reason for it, and it was wrong.",
          "I compared what was said and done with four people that afternoon. All four were asked the same thing, within ten minutes, because a book truck had been tipped over. I see why it did not look like that from where he stood.",
        ],
        [
          "Nobody explained it when asked.",
          "He asked twice and was told it was routine. He was owed a better answer.",
          "He was told the reason. It was said badly and in passing, and I am sorry for that.",
        ],
      ],
      agreed:
        "Everyone who works here, volunteers too, goes through the training on equal treatment again this month, and we ask for a card from everybody or from nobody.",
    },
  ),
  concern(
    "shushed-baby",
    "apology",
    [
      "I was told to take my baby outside because she was making noise. She is four months old and was laughing. In the children's room!",
      "My baby laughed in the children's room, and we were shown the door on {day}. She is four months old and had just discovered the fish.",
    ],
    [
      "I am so sorry. A laughing child in the children's room is the point of the room. The person who said it was new and had been told to keep the floor quiet for an exam. I would love to see you back.",
    ],
    {
      about: "staff",
      place: "children",
      wanted: "To feel welcome again.",
      unsettled:
        "It is kind of you to write. I still don't know whether I can bring her on a Tuesday without being looked at.",
      points: [
        [
          "We were made to leave although we had done nothing wrong.",
          "You had not. The rule about quiet does not apply in that room, and it was used where it has no place.",
          "My colleague remembers offering you the other room for a while, and not asking you to leave. I can see how an offer can sound like an order to somebody with a baby on one arm.",
        ],
      ],
      agreed:
        "A card on the door of the children's room says that noise is fine in here. The exams go to the study room.",
    },
  ),
  concern(
    "private-aloud",
    "apology",
    [
      "The person at the desk read the titles of my books out loud. It was about an illness. My neighbor stood behind me.",
      "Somebody at the library told my wife what I had on hold. It was a present, but it could have been something else.",
    ],
    [
      "You are right to be upset. What you read is nobody's business but yours, and by law it is private. It should not have been said aloud. I have spoken with everyone at the desk about it, and I am sorry.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "That nobody here ever says aloud what people read.",
      unsettled: "Thank you. I would like to know whether this counts as a breach and what is done about it.",
      points: [
        [
          "What I borrow was told to somebody else.",
          "It was, and it must not happen. The Illinois law on library records protects it, and so does our own policy.",
          "Nothing was told. The title could be seen on the slip through the plastic, which is our fault and not a person's.",
        ],
        [
          "Nobody told me what would be done.",
          "We should have written to you the same day.",
          "You had a letter two days later. It was short, and I understand that you wanted more.",
        ],
      ],
      agreed: "Hold slips carry a number and no title, and books are handed over face down.",
    },
  ),
  concern(
    "wrong-info",
    "putRight",
    [
      "I was told my passport application could be done here. I took a day off work, and it can't. It is done at the county.",
      "Your desk sent me home to fetch papers for a passport, twice. On {day} I learned that passports have been done at the county for years.",
    ],
    [
      "I am sorry. You were told something that was not so, and it cost you a day. I called the county for you. They hold a place for you on {day} at 4:30, after work, and I have put the list of what to bring with your holds.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "That what I am told is true, or that I am told that nobody knows.",
      unsettled:
        "I am glad of the place at the county. I would still like to know how this can be said to people for months.",
      points: [
        [
          "I was given wrong information, and it did harm.",
          "You were. The sheet at the desk was two years old. We depend on being right, and we weren't.",
          "The answer that you were given was right on the day it was given. The county changed the rule that same week. It was bad luck, and it did cost you.",
        ],
      ],
      agreed:
        "Every sheet at the desk has a date on it now, and an owner who looks at it twice a year. Where we don't know, we say so.",
    },
  ),
  concern(
    "accent",
    "apology",
    [
      "Each time I ask something I am told to say it again, slower. On {day} the person turned to my daughter and asked her instead. I speak English.",
      "On {day} somebody at the desk spoke to my daughter over my head, about me. She is eight. My English is not the same as yours, but it is English.",
    ],
    [
      "I am sorry that you were treated as if you were not there. I have talked with the person who was at the desk, plainly. You are welcome here, and so is the way you speak.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "To be spoken to myself.",
      sensitivities: ["discrimination"],
      grounds: ["ethnicity"],
      unsettled: "I appreciate the words. I would like somebody above to know about it.",
      points: [
        [
          "I was not treated as others are because of how I speak.",
          "Your daughter and a volunteer tell it as you do. It was disrespectful, and it was not the first time that we heard so.",
          "The person at the desk is hard of hearing in the left ear, and that is why they asked twice. They should have said so, and they will.",
        ],
      ],
      agreed:
        "Whoever works at the desk speaks to the person who asks, and says so when it is their own hearing. We have also moved the fan that made it worse.",
    },
  ),
  concern(
    "volunteer-gossip",
    "apology",
    [
      "I heard somebody in the back room laugh about a patron. I knew at once who was meant, because it was about me.",
      "Two people in the back room laughed about how somebody dresses. I was on the other side of the door, in that coat.",
    ],
    [
      "That must have hurt, and I am sorry. What is seen in the library stays in the library, for volunteers as much as for the rest of us. I have spoken with all of them.",
    ],
    {
      about: "staff",
      place: "desk",
      wanted: "I want the talk to stop.",
      unsettled: "I am told it was a misunderstanding. I don't think that it was.",
      points: [
        [
          "People who work here talked about me.",
          "They did. It was said to be a joke, and it was not one to you. It breaks our rule on privacy.",
          "I asked each person separately. They had been speaking of a character in a film, and you came in on the last sentence. I believe them, and I believe that it felt as you say.",
        ],
      ],
      agreed: "Volunteers sign the privacy page again, and the door to the back room stays shut.",
    },
  ),
];
