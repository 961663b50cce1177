// What patrons of the demo library are grateful for in English, and how that is answered.
import { type Situation, situationsIn } from "../situation.ts";

const { thanks } = situationsIn("en");

export const thanksEn: readonly Situation[] = [
  thanks(
    "patience",
    "answered",
    [
      "I want to thank whoever sat with me for an hour over my pension form. I came in crying and went out with it done.",
      "The person at the desk explained the printer to me four times and never once sighed.",
    ],
    [
      "I have passed this on. The answer I got was: please come back, I like that form. Thank you for writing.",
      "Thank you. I read this aloud before we opened today, and somebody went quite red.",
    ],
  ),
  thanks(
    "child-reads",
    "answered",
    [
      "My son read a whole book to the dog on Saturday. He has never read aloud to anybody. Thank you for the dog.",
      "Story time is the one hour in the week when both of mine are happy at once. Thank you.",
    ],
    [
      "The dog has been told and was given a biscuit in your son's name. Thank you for letting us know.",
      "That is the best thing anybody could say about an hour. I have pinned it up in the children's room.",
    ],
  ),
  thanks(
    "last-books",
    "answered",
    [
      "My husband had your Wednesday books until the week he died. They were the last thing he looked forward to. Please thank the volunteer.",
      "Thank you for the audiobooks you chose for my mother. She listened to the end of the last one on the day before she left us.",
    ],
    [
      "Thank you for telling us at such a time. I have told our volunteer, who remembers him well and sends you his love.",
      "We are so sorry, and so glad that she heard the end. I will tell the person who chose them.",
    ],
  ),
  thanks(
    "storm",
    "answered",
    [
      "Thank you for staying open during the power cut. I charged my oxygen at your wall and nobody made a fuss.",
      "You let us wait out the storm in the story corner with two wet dogs. We have not forgotten it.",
    ],
    [
      "That is just what the wall is for. I am glad you came in.",
      "The rug has dried and the dogs are welcome back. Thank you for writing.",
    ],
  ),
  thanks(
    "job",
    "answered",
    [
      "I got the job! The one with the test we practiced. Please tell everyone at the Thursday table.",
      "I passed my citizenship test on {day}. Your study room and your patience did half of it.",
    ],
    [
      "We cheered, out loud, in the library. Congratulations from all of us.",
      "Congratulations, neighbor. I have told the table, and they want to bake something.",
    ],
  ),
  thanks(
    "found-aunt",
    "answered",
    [
      "You found my great-aunt. Ninety years nobody knew where she went, and you found her in an afternoon.",
      "Thank you for the folder of clippings. I read them to my father, and he corrected three of them.",
    ],
    [
      "It was a lovely afternoon's work. If you write down what you know of her, we would be glad to keep it in the local history room.",
      "Please do tell me the three corrections. We will put a note in the folder with his name on it.",
    ],
  ),
  thanks(
    "homework",
    "answered",
    [
      "My daughter went from a D to a B in math. She says it is because the man at the table lets her be wrong first.",
      "Thank you to the retired teachers. They have no idea how much they are talked about at our supper table.",
    ],
    [
      "I showed him this, and he had to go and look at the shelves for a while. Thank you, and well done to her.",
      "They have an idea now, because I read it to them. Thank you.",
    ],
  ),
  thanks(
    "garden",
    "answered",
    [
      "Your seed beans came up. All of them. I have enough to give back twice over.",
      "The bench you put under the maple is the nicest place in town. Thank you for thinking of it.",
    ],
    [
      "Then the drawer has done its work. Bring them in an envelope with the year and your name for the bean.",
      "A patron suggested it, and the high school built it. I will tell them both.",
    ],
  ),
  thanks(
    "newcomer",
    "answered",
    [
      "We moved here in a wet November, knowing nobody. You gave us a card, a map and the name of a dentist. Thank you.",
      "I asked one question and was walked to the shelf, then to the next one, then to the coffee. I think I will stay in this town.",
    ],
    [
      "Welcome. Come to the book talk if you like people, and to the reading room if you don't.",
      "Please stay. Thank you for a note that made a gray morning better.",
    ],
  ),
  thanks(
    "repair",
    "answered",
    [
      "Somebody mended the spine of the cookbook I had ruined and would not take any money for it.",
      "Thank you for fixing the big door. I can come in by myself now, in my chair, without waiting for a kind stranger.",
    ],
    [
      "Our mender is a volunteer with a bone folder and a great deal of time. She is very pleased.",
      "It should not have taken us so long, and I am glad it works for you. Tell us what else is heavy here.",
    ],
  ),
  thanks(
    "first-card",
    "answered",
    [
      "I got my first library card at 81. You put a gold star on it. I have shown it to everybody at the home.",
      "My foster son has a card with his own name on it. It is the first thing that is his. Thank you for not asking questions.",
    ],
    [
      "The star was the very last one in the drawer, and it went to the right person.",
      "He told us that he would keep it in his shoe. We have another one for him, should it wear out.",
    ],
  ),
  thanks(
    "quiet-help",
    "answered",
    [
      "Somebody noticed that I could not read the form and read it to me as if it were the most natural thing. I have not been able to say thank you until now.",
      "To the person who put the sign language book on top of my pile without a word: I have been practicing.",
    ],
    [
      "You just did, and it has been passed on. There is a class on Tuesday evenings in the back room, with coffee, and nobody there pretends.",
      "The person says, with both hands: you are welcome.",
    ],
  ),
  thanks(
    "mill-road",
    "answered",
    [
      "Thank you for keeping Mill Road open. It is small, and it smells of pencils, and it is where I do my thinking.",
      "The Mill Road branch let my class sit on the floor for two hours and argue about a poem. Not one of them looked at a phone.",
    ],
    [
      "We will try to keep both, the branch and the smell. Thank you for thinking here.",
      "We could hear it from the desk and nobody had the heart to hush them. Please bring them back and argue about another one.",
    ],
  ),
];
