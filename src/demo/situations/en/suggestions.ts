// What patrons of the demo library suggest in English, and what came of it.
import { type Situation, situationsIn } from "../situation.ts";

const { suggestion } = situationsIn("en");

export const suggestionsEn: readonly Situation[] = [
  suggestion(
    "bike-rack",
    "changed",
    [
      "Could there be a bike rack at Mill Road? We chain them to the flagpole and I feel bad about it.",
      "A pump by the bike rack would be a kindness. Half the kids ride on flat tires.",
    ],
    [
      "The village had a spare rack, and it goes in on Friday. Your bikes may leave the flagpole in peace.",
      "A pump with a hose is on the way. It was 60 dollars and the Friends paid for it.",
    ],
  ),
  suggestion(
    "later-friday",
    "notPossible",
    [
      "Please stay open until 8 on Fridays in summer. After work there is nowhere for teenagers to go.",
      "Could the library open at 9 on Saturdays? Little children are up at 5.",
    ],
    [
      "I took it to the Board. It would need two more people each Friday, and the money isn't there this year. They asked me to bring it again in the spring, and I will.",
      "We counted who comes when, for a month. So few came before 11 that we can't change it now. I am sorry. The garden is open from 8, and the wifi reaches it.",
    ],
  ),
  suggestion(
    "chairs",
    "changed",
    [
      "The chairs by the newspapers are too low. I can get into them but not out.",
      "Please put a chair in the long aisle. I have to stop halfway and there is only a shelf to lean on.",
    ],
    [
      "Two chairs with arms and a higher seat are there now. Tell me whether they are high enough.",
      "There is a stool with a back at the halfway point, and it will stay there. Thank you for saying so.",
    ],
  ),
  suggestion(
    "quiet-sign",
    "changed",
    [
      "Could you mark which tables are for talking and which aren't? I never know whether I am the rude one.",
      "The phone rule is on a sign so small that only quiet people read it.",
    ],
    [
      "Blue cards are for talking, gray for quiet. They went out this morning, and peace has broken out.",
      "There is a larger sign now, with a picture, in two languages.",
    ],
  ),
  suggestion(
    "lending-tools",
    "explained",
    [
      "Have you thought of lending tools? I need a post-hole digger one day in ten years.",
      "Other libraries lend cake tins. I have eleven I could give.",
    ],
    [
      "We looked into it. Insurance for tools with an edge is more than we can pay, but we are starting with hand tools and a tape measure in June.",
      "We will take them all. Cake tins begin in March, with a card inside for recipes.",
    ],
  ),
  suggestion(
    "spanish-hour",
    "changed",
    [
      "My neighbors don't come because everything is said in English first. Could there be a story time that is in Spanish from the start?",
      "Please say the closing announcement in Spanish too. People look frightened when the lights go down.",
    ],
    [
      "It begins in the second week of next month, Saturdays at 11, in Spanish from the first word. Please bring the neighbors.",
      "We recorded it yesterday, in both languages, in a calm voice. It plays from tonight.",
    ],
  ),
  suggestion(
    "drop-box",
    "done",
    [
      "The outside drop is full every Monday morning and books lie in the wet. Could you empty it on Sundays?",
      "Could the drop have a slot low enough for a chair?",
    ],
    [
      "Somebody empties it on Sunday at 5 from now on. Thank you for rescuing what lay there.",
      "A lower flap is ordered. Until it is in, ring the bell and we will come out to you.",
    ],
  ),
  suggestion(
    "catalog-covers",
    "explained",
    [
      "The catalog shows the same gray cover for every old book. A picture of the spine would help me more than a blurb.",
      "Please make the website remember that I want large type.",
    ],
    [
      "The covers come from outside and stop at 1990. We can add our own, one at a time, and two students will start with the local shelf.",
      "It should, and it forgot because of how the page is built. We told the people who make it and they have promised a fix by summer.",
    ],
  ),
  suggestion(
    "film-night",
    "done",
    [
      "What about a film in the garden in August, with chairs from home?",
      "Could {program} be on a weekend once a month? Some of us farm until dark.",
    ],
    [
      "The sheet is up between the maples on the second Friday. Bring a chair and something for the mosquitoes.",
      "We will try the first Sunday of the month at 2, from October to March, and see who comes.",
    ],
  ),
  suggestion(
    "parking",
    "explained",
    [
      "Please mark one short-stay space by the door, for people who only return things.",
      "The second accessible space is on a slope. The flat one by the hedge would be better.",
    ],
    [
      "The lot belongs to the village. They have agreed to a 15-minute space and will paint it when it is dry enough.",
      "You are right, and we had not seen it from a chair. The village will move the sign and the paint in April.",
    ],
  ),
  suggestion(
    "large-print-first",
    "changed",
    [
      "The large print shelf is at the very back. Those of us who need it walk the slowest.",
      "Could large print be shelved where there is a window? The lamp at the back has been dim for a year.",
    ],
    [
      "It stands by the entrance since this morning. We should have seen that ourselves.",
      "We moved all of it to the south window, and the lamp has a new bulb for evenings.",
    ],
  ),
  suggestion(
    "name-tags",
    "explained",
    [
      "Please have everyone wear a name tag. I would like to thank people by name.",
      "Could the tags show which languages somebody speaks? It would save a lot of pointing.",
    ],
    [
      "We talked it over. Some of us were followed home once and would rather not, so it is first names, for those who wish. You may ask for a name at any time.",
      "The tags with languages are ordered. We speak five between us, which surprised even us.",
    ],
  ),
  suggestion(
    "seed-swap",
    "done",
    [
      "Could the seed drawer have a notebook where people write how it went? I gave beans and never heard what became of them.",
      "A swap for jigsaw puzzles next to the seeds? I have eleven, complete, except for one with a missing cow.",
    ],
    [
      "The notebook is there, with a pencil on a string. Your beans already have half a page.",
      "The shelf is up, and the puzzle without the cow was the first to go.",
    ],
  ),
];
