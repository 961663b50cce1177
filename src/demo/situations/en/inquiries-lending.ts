// What patrons of the demo library ask in English: cards, loans, and what is on the shelves.
import { type Situation, situationsIn } from "../situation.ts";

const { inquiry } = situationsIn("en");

export const lendingEn: readonly Situation[] = [
  inquiry(
    "renew-away",
    "answered",
    [
      "I have {title} out and it is due {day}, but I am at my sister's until the end of the month. Can I renew it from here?",
      "Is there a way to renew by phone? I am out of town and {title} is due on {day}.",
      "How many times can I renew a book? I have not finished {title} and somebody may be waiting for it.",
    ],
    [
      "You can renew twice, for three weeks each time, as long as nobody is waiting. Nobody is, so I renewed it for you just now.",
      "Yes, by phone, on the website or at the desk. I renewed yours today, and you now have three more weeks.",
    ],
  ),
  inquiry(
    "card-for-child",
    "answered",
    [
      "How old does my daughter have to be to get her own card? She can write her name now and is very proud of it.",
      "Can a five-year-old have a library card? What do I need to bring?",
    ],
    [
      "There is no lowest age. If she can write her name, she can sign her own card. Please bring something with your address on it, and come along to sign beside her.",
      "Any age will do. Bring proof of your address, and let her sign the card herself. We keep the good pens for that.",
    ],
  ),
  inquiry(
    "old-newspapers",
    "answered",
    [
      "I am looking for an obituary from 1954. Do you keep old newspapers, and can I look at them myself?",
      "My grandfather ran the feed store on Depot Street. Would there be anything about it in the old papers?",
    ],
    [
      "We have the local paper on film from 1898 to 1987, and you may use it whenever we are open. I looked for you and found two notices. Copies are in a folder with your name at the desk.",
      "I searched the index and found four articles. The reader by the window has the film loaded at the right week. Ask anyone to show you how it turns.",
    ],
  ),
  inquiry(
    "ebook-help",
    "answered",
    [
      "My e-reader says the loan has expired but I only started {title} yesterday. What did I do wrong?",
      "How do I get library books onto my tablet? My grandson set it up and has gone back to school.",
    ],
    [
      "You did nothing wrong. The loan had run out on the old card number. I moved it to the new one. Turn the reader off and on, and the book will be there.",
      "Bring it in on any afternoon and we will set it up together. It takes ten minutes. You will need your card and the password for your store account.",
    ],
  ),
  inquiry(
    "seed-library",
    "answered",
    [
      "When do the seed drawers open again? I have beans to give back from last year.",
      "Do I have to return seeds, or can I just take some? My tomatoes did not make it.",
    ],
    [
      "The seed drawers open on the first of March. Bring your beans in a paper envelope with the year on it. We would love to have them.",
      "Take what you need. Nobody keeps count, and a summer without tomatoes happens to all of us.",
    ],
  ),
  inquiry(
    "genealogy",
    "answered",
    [
      "I believe my great-grandmother taught at the one-room school on North Prairie. How would I find out?",
      "Where would I begin with a family tree? I have three names and a shoebox.",
    ],
    [
      "The township kept a roll of teachers, and we have a copy from 1880 on. Her name is on three pages. Come by, and I will show you the rest of the drawer.",
      "Bring the shoebox. On Saturdays from 11 to 1 two people from the history circle help beginners, and three names is a very good start.",
    ],
  ),
  inquiry(
    "lost-book-cost",
    "answered",
    [
      "We moved and I can't find {title} anywhere. What do I owe?",
      "My dog got hold of a library book. I am so sorry. How does that work?",
    ],
    [
      "If it turns up within six months, nothing. If not, we ask for what a new copy costs, and you may pay it in parts. There are no fines on top.",
      "It happens more than you would think. Bring in what is left. For that one a new copy is 14 dollars, or you may bring us the same book.",
    ],
  ),
  inquiry(
    "donate-books",
    "answered",
    [
      "Do you take used books? I have about six boxes from my mother's house.",
      "Where do I leave paperbacks for the book sale?",
    ],
    [
      "The Friends take them on Mondays from 10 to noon at the back door, up to four boxes at a time. They can't use encyclopedias or anything that has been damp.",
      "On the cart in the entrance, at any hour we are open. Thank you. The last sale paid for the summer readers.",
    ],
  ),
  inquiry(
    "homebound",
    "answered",
    [
      "My father can't get out any more. Is there a way for him to have books?",
      "Do you still bring books to people at home? My hip is being replaced and I will be stuck for six weeks.",
    ],
    [
      "There is. A volunteer comes every second Wednesday with a bag made up for him. Tell me what he likes to read and whether he wants large print.",
      "We do, for six weeks or for good. I have put you down from the date of your operation. Westerns again, or something new?",
    ],
  ),
  inquiry(
    "other-library-card",
    "answered",
    [
      "I live over the county line but work in town. Can I use your library?",
      "Does my card from the next town work here?",
    ],
    [
      "Yes. If your home library is in the group, your own card works here. If you have none, you can have one of ours because you work in the district.",
      "It does, for books and computers. For e-books you use your own library's list.",
    ],
  ),
  inquiry(
    "magnifier",
    "answered",
    [
      "Do you have anything for people whose eyes are going? I can read the headlines but not the story.",
      "Is the reading machine for low vision still in the back room?",
    ],
    [
      "We have a reading machine that makes a page as large as you like, a lamp with a lens, and four hundred books in large type. Come when it is quiet, before noon, and we will try them all.",
      "It has moved to the table by the south window, where the light is better. You can also borrow a hand lens for three weeks.",
    ],
  ),
  inquiry(
    "museum-pass",
    "answered",
    ["How do the museum passes work? We would like to go on {day}.", "Is there a wait for the zoo pass?"],
    [
      "You borrow the pass like a book, for a week. The one you want is in. I have put it behind the desk under your name until tomorrow evening.",
      "There are three ahead of you, so about three weeks. I added you, and you will hear from us when it is your turn.",
    ],
  ),
  inquiry(
    "next-in-series",
    "answered",
    [
      "Which one comes after {title}? The list in the back stops there.",
      "Is there going to be another book after {title}, do you know?",
    ],
    [
      "There are two more. I have put the next one on hold for you, and it should be here by the weekend.",
      "The next one is announced for the autumn. You are first on the list.",
    ],
  ),
  inquiry(
    "dvd-limit",
    "answered",
    [
      "How many movies can we take out at once? We have a houseful for the weekend.",
      "Are the new movies one week or three?",
    ],
    [
      "Ten on each card, so with two cards you have a whole festival. They are due in a week.",
      "New ones are one week, older ones three. The color of the dot tells you which.",
    ],
  ),
  inquiry(
    "voter",
    "answered",
    [
      "Can I register to vote at the library, and by when?",
      "Is the library where people on the east side vote this year?",
    ],
    [
      "We have the forms, and two of us are sworn in to take them. The county posts the last day for each election, and I have put that notice by the desk.",
      "Yes, for the two east precincts, in the community room. If you tell us that you need a chair or a ramp, we will have it ready.",
    ],
  ),
  inquiry(
    "damaged-book",
    "answered",
    [
      "My dog ate the corner of {title}. What do I owe you, and may I apologize to somebody?",
      "A page came loose in {title} while I was reading it. Should I tape it?",
    ],
    [
      "You owe us nothing. It can still be read, and we have written the dog's name on the slip as a warning to others.",
      "Please don't. Tape is harder to mend than paper. Put the page where it belongs and tell the desk, and our mender does the rest.",
    ],
  ),
  inquiry(
    "reading-level",
    "answered",
    [
      "My grandson reads well above his age, but I don't want him to be frightened. Who can help me choose?",
      "What comes after {title} for somebody who loved it and is nine?",
    ],
    [
      "Our children's librarian does nothing she likes better. Tell her two books that he loved and one that he couldn't finish, and come back in ten minutes.",
      "There are four more by the same hand, and one by somebody else that I like even better. All five are on a shelf with your name until {day}.",
    ],
  ),
  inquiry(
    "old-cassettes",
    "answered",
    [
      "Do you have a machine that turns old video tapes into something I can watch? It is my wedding.",
      "I have my grandfather's voice on a cassette. Can it be saved?",
    ],
    [
      "We do, in the study room, and it takes as long as the tape does. Bring a memory stick, or borrow one of ours.",
      "It can. Please don't play it again before you come. An old tape sometimes has only one good playing left in it, and we want to have the recorder on.",
    ],
  ),
];
