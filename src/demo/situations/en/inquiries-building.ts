// What patrons of the demo library ask in English: hours, rooms, machines and help.
import { type Situation, situationsIn } from "../situation.ts";

const { inquiry } = situationsIn("en");

export const buildingEn: readonly Situation[] = [
  inquiry(
    "holiday-hours",
    "answered",
    [
      "Are you open on the Friday after Thanksgiving? My kids are home and we would like to come.",
      "What are your hours around the holidays? The sign on the door was wet and I could not read it.",
    ],
    [
      "We close at 5 the evening before Thanksgiving, are closed on the day, and open at the usual time on Friday. I have put up a dry sign.",
      "Yes, our usual hours on Friday, 10 to 6. All the closed days are on the website under Hours.",
    ],
  ),
  inquiry(
    "notary",
    "answered",
    [
      "Do you have a notary? I have a title transfer to sign by {day}.",
      "Is the notary in on {day}, and does it cost anything?",
    ],
    [
      "Yes, on Tuesdays and Thursdays from 2 to 6, at no cost. Please bring a photo ID and leave the paper unsigned until you are here.",
      "Our notary is in on Tuesday and Thursday afternoons. It is free. Call ahead if you need witnesses, since staff can't be witnesses.",
    ],
  ),
  inquiry(
    "print-from-phone",
    "answered",
    [
      "Can I print from my phone at the library? I have a boarding pass and no printer.",
      "I need to print a form that came by e-mail. I only have my phone. How does it work?",
    ],
    [
      "You can. Mail it to the address on the sign by the printer, then give the last four digits of your number at the release station. It is 10 cents a page, and the first ten pages a day are free.",
      "Forward the e-mail to our print address and it waits for you for a day. If the screen is a bother, we will do it with you.",
    ],
  ),
  inquiry(
    "tax-forms",
    "answered",
    [
      "Do you have paper tax forms this year, and the booklet in large type?",
      "When is the tax help table? I am 71 and would rather not do it on a screen.",
    ],
    [
      "The forms are on the rack by the door, with the booklet. The large-type booklet came in on Monday and I have put one aside for you.",
      "Volunteers help with returns on Wednesdays from 10 to 2, February to mid-April, with a paper and a pencil if you like. Call to get a time.",
    ],
  ),
  inquiry(
    "meeting-room-cost",
    "answered",
    [
      "What does it cost to use the meeting room for a quilting group, about twelve of us, on a {day} morning?",
      "Can a scout troop meet in the community room after hours?",
    ],
    [
      "It costs nothing for a group that is open to everyone. You can book up to three months ahead. I saw that the morning you mention is free and held it until Friday.",
      "Only while we are open, I am afraid, since somebody of ours has to be in the building. Sundays from 1 to 5 are often free.",
    ],
  ),
  inquiry(
    "proctor",
    "answered",
    [
      "Does the library proctor exams? Mine is two hours, on paper, and has to be done by the 20th.",
      "I am taking a nursing course at a distance and need somebody to watch me write a test. Can you do that?",
    ],
    [
      "Yes, with a week's notice, on weekdays between 10 and 5. Please ask your school to mail the test to me, and tell me which day suits you.",
      "We can. Our reference librarian does it, and you would have the small study room. I need the name of your course office.",
    ],
  ),
  inquiry(
    "story-time-age",
    "answered",
    [
      "Is story time all right for a child who can't sit still? Mine is three and a wanderer.",
      "Do I need to sign up for story time, or can we just turn up?",
    ],
    [
      "Wanderers are welcome. There is a rug for listening and a corner for moving, and half of them change places all the time.",
      "Just turn up. It begins at 10:30, and nobody minds if you come late or leave early.",
    ],
  ),
  inquiry(
    "wifi-outside",
    "answered",
    [
      "Does the wifi reach the parking lot when you are closed? I do my classes at night.",
      "What is the wifi password? My laptop asks for one.",
    ],
    [
      "It does, on the side with the two maple trees, all night. There is no password. If a page asks you to agree, press the button once a day.",
      "There isn't a password. Choose the network that ends in Public, not the one that ends in Staff.",
    ],
  ),
  inquiry(
    "resume-help",
    "answered",
    [
      "Is there somebody who can look over my resume? I have not had to write one in twenty years.",
      "What do I need to bring to the job-search evening?",
    ],
    [
      "Our reference librarian does that on Thursday evenings, without an appointment. Bring what you have, even if it is only a list on the back of an envelope.",
      "Only yourself. There are laptops, paper and coffee, and nobody looks at your screen unless you ask.",
    ],
  ),
  inquiry(
    "board-meeting",
    "answered",
    [
      "When does the Library Board meet, and may anybody come?",
      "Where do I find the minutes of the last Board meeting?",
    ],
    [
      "On the third Tuesday of the month at 6:30 in the community room. Anyone may come, and there is time to speak at the beginning.",
      "The minutes are on the website once the next meeting has approved them. I have printed the last set and left it at the desk for you.",
    ],
  ),
  inquiry(
    "fax",
    "answered",
    [
      "Can I send a fax from the library? The clinic only takes faxes.",
      "How much is it to scan about thirty pages to e-mail?",
    ],
    [
      "Yes, a dollar for up to ten pages within the state. We give you the slip that proves it went through.",
      "Scanning is free. The machine by the copier does thirty pages in about two minutes and mails them to you.",
    ],
  ),
  inquiry(
    "warm-place",
    "answered",
    [
      "Can people just sit in the library when it is this cold? Our heat is out on Sycamore Avenue.",
      "Is the library a warming place in winter? I have a neighbor with no heat.",
    ],
    [
      "Of course, for as long as we are open, and you don't need to read anything. There is hot water for tea by the stairs, and there are outlets along the east wall.",
      "It is. Anyone may come in and get warm, all day. After we close, the firehouse on Depot Street takes over.",
    ],
  ),
  inquiry(
    "bus-schedule",
    "answered",
    [
      "Does the county bus still stop at Mill Road on Saturdays?",
      "How do I get from Cottonwood Street to the Mill Road branch without a car?",
    ],
    [
      "It stops at 10:05 and 2:05 on Saturdays. I have printed the new table in large type, and it is by the door.",
      "The county bus goes at five past the even hours. If that doesn't work, we can send your books over to this building instead.",
    ],
  ),
  inquiry(
    "3d-printer",
    "answered",
    [
      "Can I print a knob for my stove on the 3D printer? I have a drawing.",
      "What does the sewing machine room need, a class first or can I just book it?",
    ],
    [
      "You can. Send the file or bring the drawing on Saturday and we will make the file with you. A knob costs about 40 cents.",
      "A ten-minute showing first, so that nobody loses a finger. After that you can book it by the hour.",
    ],
  ),
  inquiry(
    "homework-help",
    "answered",
    [
      "Is there homework help for seventh grade math? I can't help her any more.",
      "My son needs a quiet table after school. Is there one that is not in the teen room?",
    ],
    [
      "Every Monday and Wednesday from 3:30 to 5:30, by retired teachers. Nobody has to sign up, and nobody is told how they are doing.",
      "The two tables behind the map cabinet are quiet after school. I will put a small sign there for him.",
    ],
  ),
  inquiry(
    "summer-reading",
    "answered",
    [
      "How does summer reading work? My two have read more in a week than I have in a year.",
      "Can grown people sign up for summer reading, or is it only for children?",
    ],
    [
      "Each of them gets a log at the desk and colors in a square for every twenty minutes. Ten squares are a paperback to keep, and the party is in the first week of August.",
      "They can, and forty have. Your log has fewer dinosaurs on it, and the prize is a mug.",
    ],
  ),
  inquiry(
    "hot-day",
    "answered",
    [
      "Are you a cooling place when it is this hot? My mother has no air conditioning.",
      "May I sit with you all afternoon while it is so hot? I would only be reading.",
    ],
    [
      "We are, whenever we are open. There is water by the door and a quiet corner with a real armchair. Bring her for as long as she likes.",
      "Please do. Nobody will ask you to buy or borrow anything, and reading is rather the idea.",
    ],
  ),
  inquiry(
    "lost-mitten",
    "answered",
    [
      "Did anybody find a red mitten, child's size, with a thumb that was darned in blue?",
      "I think I left my reading glasses by the newspapers on {day}. Brown, nothing special, but they are the ones I see with.",
    ],
    [
      "It sits on my desk and has been admired. Come by whenever you can, we keep things for three months.",
      "Five pairs of brown glasses live in our drawer. Please come and try them on, and take your own home.",
    ],
  ),
];
