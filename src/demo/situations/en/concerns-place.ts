// Concerns in English about the place: doors, rooms, machines, noise, and who feels safe there (2.2, 4.1).
import { type Situation, situationsIn } from "../situation.ts";

const { concern } = situationsIn("en");

export const concernsPlaceEn: readonly Situation[] = [
  concern(
    "door-heavy",
    "changed",
    [
      "The front door is too heavy for me, and the button has not worked since {day}. I sat outside in my chair until somebody came.",
      "The automatic door is out again. I use a walker. It is a matter of whether I can come in at all.",
    ],
    [
      "I am sorry that you had to wait outside. The part came this morning and the button works. While it was broken we should have put a person and a bell at the door, and we didn't.",
    ],
    {
      place: "outside",
      wanted: "That the door works, and that there is a plan for when it doesn't.",
      unsettled: "It worked for four days. I was outside again this morning.",
      points: [
        [
          "I could not get into a public building.",
          "That is so, on at least three days. It is our duty that everyone can come in, and we failed in it.",
          "The side door was open and marked on those days. The mark was hard to see from a chair, and that is now changed, but the way in was there.",
        ],
      ],
      agreed:
        "There is a bell at the height of a chair, and the door is checked each morning before we open. If it is out, somebody stands there.",
    },
  ),
  concern(
    "computer-lost-work",
    "explained",
    [
      "The computer logged me out in the middle of a job application and I lost all of it. There was no warning.",
      "I had 40 minutes left and the screen went blue. Two hours of typing on a job application are gone.",
    ],
    [
      "I am sorry about your application. The machine restarts itself for updates, and it should not do so while anybody is on it. I asked for your time to be doubled today, and one of us will sit with you if that helps.",
    ],
    {
      place: "computers",
      wanted: "A warning, and a way to save.",
      unsettled: "The time is kind, but it happened again on {day}.",
      points: [
        [
          "The library's computer lost my work.",
          "It did. The updates ran in the daytime because of a setting of ours.",
          "The time limit had been reached, and a warning showed for five minutes behind another window. It is a poor warning, but the machine did what it is set to do.",
        ],
      ],
      agreed:
        "Updates run at night only, the warning covers the whole screen, and every seat has a memory stick to borrow.",
    },
  ),
  concern(
    "noise-teens",
    "explained",
    [
      "The teenagers at the front make so much noise after school that I can't think. On {day} one of them had a drum.",
      "I come for the quiet, and after school there is none. There was a drum. A drum!",
    ],
    [
      "It was loud, I agree, and the drum was a surprise to us as well. From 3:30 to 5 the front is for the young people, and the reading room at the back is kept quiet. I have asked the drummer to wait for the summer concert.",
    ],
    {
      place: "shelves",
      wanted: "One room where it is quiet.",
      unsettled: "The back room is not quiet. The door does not close.",
      points: [
        [
          "There is no quiet place in the library in the afternoon.",
          "You are right. The door of the reading room had not closed for weeks, and the rule was not kept.",
          "The reading room was measured on four afternoons and was quiet on all of them. I know it does not feel so on the way there.",
        ],
      ],
      agreed: "The door has a closer, the room has a sign, and staff look in each half hour.",
    },
  ),
  concern(
    "unsafe-lot",
    "changed",
    [
      "The lamp at the far end of the lot has been out for a month. A man was standing there on {day} and I ran to my car.",
      "I don't feel safe walking to the bus after you close. Nobody is there and it is pitch dark.",
    ],
    [
      "Thank you for telling us. Your safety comes first. The lamp is repaired, and from tonight somebody walks the lot at closing and waits until the last person has gone.",
    ],
    {
      place: "outside",
      wanted: "Light, and somebody who looks.",
      sensitivities: ["safety"],
      unsettled: "The lamp is on. But nobody walked the lot last night. I looked.",
      points: [
        [
          "The lot was left dark although it was known.",
          "It was reported to us three times before yours. We should have fixed it at the first.",
          "The lamp belongs to the village, and we had asked twice. We could have told people so and lent them a light.",
        ],
      ],
      agreed: "Staff leave together and last. Anyone may ask to be walked to the bus or the car, and a sign says so.",
    },
  ),
  concern(
    "man-staring",
    "putRight",
    [
      "A man sits across from the girls' table and stares. My daughter is twelve and does not want to come any more. I told the desk and nothing happened.",
      "There is a man who moves his chair so that he faces the girls' table. I said so on {day}, because my daughter sits there, and I was told that he has a right to be in the library.",
    ],
    [
      "Thank you for speaking up, and I am sorry that you had to do it twice. We acted on it today. The table has moved to where we can see it, and the person has been spoken to. Please tell your daughter that she did right.",
    ],
    {
      place: "children",
      wanted: "That children are safe there.",
      sensitivities: ["safety", "minor"],
      unsettled: "He was back on {day}, at the next table.",
      points: [
        [
          "I told the library and it did nothing.",
          "You told two of us, and neither wrote it down. That was our failure.",
          "What you said was acted on that same hour, by a supervisor. Nobody came back to tell you, and that was the mistake.",
        ],
      ],
      agreed: "Reports about children's safety go to a supervisor at once, and whoever reported it hears the same day.",
    },
  ),
  concern(
    "restroom",
    "putRight",
    [
      "The accessible restroom is used as a storeroom for chairs. I had to go home.",
      "The accessible restroom was full of boxes again on {day}. I use a wheelchair. I don't have another choice.",
    ],
    ["That is not acceptable, and I am ashamed of it. It was put right within the hour, and I checked it myself."],
    {
      place: "rooms",
      wanted: "That it stays that way.",
      unsettled: "It was right for a week.",
      points: [
        [
          "The restroom could not be used by those who need it.",
          "I found it as you describe, twice, without notice.",
          "I looked in at nine different times and found it clear. What happened on that day was a delivery, and it lasted two hours, which is two too many.",
        ],
      ],
      agreed: "It is on the morning and the evening round, with initials.",
    },
  ),
  concern(
    "cold-room",
    "putRight",
    [
      "The children's room was so cold on {day} that we kept our coats on. My baby's hands were blue.",
      "Story time was in coats on {day}. The radiator in the children's room is as cold as the window.",
    ],
    [
      "You are right, and I am sorry. The valve was stuck. It is mended, and until the weekend there are two heaters with a guard around them.",
    ],
    {
      place: "children",
      wanted: "A room one can sit in.",
      unsettled: "It is still not right. I brought a thermometer this time.",
      points: [
        [
          "The room was not fit to be used and nobody closed it.",
          "At 58 degrees we should have moved story time downstairs. We will, next time.",
          "It was 66 degrees at opening and rose by noon. That is cool for a small child, and not so cold that a room must close.",
        ],
      ],
      agreed: "Somebody reads the thermometer at opening. Below 65 or above 80 we move what happens there.",
    },
  ),
  concern(
    "website-reader",
    "explained",
    [
      "Your booking page does not work with my screen reader. I can get to the date and then it only says blank, blank, blank.",
      "The sign-up for {program} has a picture of letters to type in. I am blind. There is no other way offered.",
    ],
    [
      "I tried it with a screen reader myself and heard what you hear. I am sorry. I booked it for you by hand. The company has been told, with a date, and until then there is a phone number on the page and somebody who answers it.",
    ],
    {
      place: "online",
      wanted: "To do it myself, like everybody else.",
      unsettled: "Booking it for me is kind. It is not equal.",
      points: [
        [
          "I can't use a service that others can.",
          "That is so. Equal access is in our policy, and a page that half works is not equal.",
          "The service can be used by phone and at the desk in the same time. The page is poor and must get better, but nobody is kept out.",
        ],
      ],
      agreed: "The old page is gone. The new one was tried by two people who use a screen reader before it went out.",
    },
  ),
];
