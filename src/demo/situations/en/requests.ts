// What patrons of the demo library ask for in English: books to buy or borrow, rooms, cards put right.
import { type Situation, situationsIn } from "../situation.ts";

const { request } = situationsIn("en");

export const requestsEn: readonly Situation[] = [
  request(
    "buy-book",
    "done",
    [
      "Could you buy {title}? I heard the writer on the radio and everybody at my table wants to read it.",
      "Please think about ordering {title} in large type. My mother has read everything else on that shelf.",
    ],
    [
      "We ordered it today. You are first on the list, and it should be here in about two weeks.",
      "There is a large-type edition, and it is on its way. I put your mother's name on it.",
    ],
  ),
  request(
    "borrow-from-afar",
    "done",
    [
      "Can you get {title} from another library? Your catalog says you don't have it.",
      "I need an old repair manual for a hay rake. Is there any library that has one?",
    ],
    [
      "A library in the group had it. It is on Thursday's van and will be held for you for ten days.",
      "A farm college in the next state lent it to us. It is here, for use at the table by the map cabinet, until the end of the month.",
    ],
  ),
  request(
    "hold-missing",
    "putRight",
    [
      "My hold on {title} says ready, but it was not on the shelf when I came on {day}.",
      "I had a notice that my hold was waiting. Nobody could find it. Can you look again, please?",
    ],
    [
      "It was on the shelf under your first name. I moved it to the right place and gave you another week to fetch it.",
      "It had gone to the other building. It came back on the evening run and is at the desk in your name.",
    ],
  ),
  request(
    "room-booking",
    "done",
    [
      "Please book the small room for {day} at {time}. It is for four people learning English.",
      "I would like the community room for a memorial gathering, about thirty people, with the kitchen.",
    ],
    [
      "The small room is yours at that time. If you will come every week, tell me and I will hold it for the season.",
      "It is booked for you, with the kitchen. We will have the chairs out and the coffee urn filled. I am sorry for your loss.",
    ],
  ),
  request(
    "card-replace",
    "done",
    [
      "My purse was stolen. Please stop my library card and make me a new one.",
      "I have lost my card again. Third time, I know. Could I have another?",
    ],
    [
      "The old card is stopped. Nobody had used it. A new one is at the desk, at no charge.",
      "It is at the desk, on a bright yellow ribbon this time. No charge.",
    ],
  ),
  request(
    "name-change",
    "done",
    [
      "I have gone back to my own name. Could you change it on my card and my account?",
      "Please change the name on my son's card. He goes by another first name now and it matters to him.",
    ],
    [
      "It is changed everywhere, and the old one is not shown to anyone at the desk. A new card is waiting for you.",
      "Done. The new card is at the desk, and his holds will call him by his name.",
    ],
  ),
  request(
    "fine-old",
    "putRight",
    [
      "I am being asked for 4 dollars for a book I brought back in the spring. Could you please check the shelf?",
      "The website says I still have {title}. I put it in the outside drop on {day}.",
    ],
    [
      "It was on the shelf, where you said it would be. The charge is gone, and I am sorry for the worry.",
      "It had slipped behind the bin in the drop. It is checked in with the date you gave.",
    ],
  ),
  request(
    "delivery",
    "done",
    [
      "Could my books be sent to Mill Road instead? I can walk there.",
      "Please add my husband to the home delivery. He has the same tastes as I do, only louder.",
    ],
    [
      "From today your holds go to Mill Road. You can still give things back in either place.",
      "He is on the list from next Wednesday. The bag will be heavier, and our volunteer says that is what arms are for.",
    ],
  ),
  request(
    "large-print-list",
    "done",
    [
      "May I have the program list in large type, on paper? I can't use the website.",
      "Could the newsletter be sent to me in big letters? 18 point is good.",
    ],
    [
      "It is printed and in the mail. You will get each new one in the same size from now on.",
      "You are on the large-type list. The first one went out this morning.",
    ],
  ),
  request(
    "interpreter",
    "done",
    [
      "I would like to come to the talk on water rights. I am deaf and need an interpreter. Is that possible?",
      "Could there be a sign language interpreter at the puppet show? My grandson would see it for the first time with everyone else.",
    ],
    [
      "Yes. An interpreter is booked, and I have kept you a seat on the left, where you will see both of them.",
      "There will be one. Please come ten minutes early so that he can choose where to sit.",
    ],
  ),
  request(
    "photo-copy",
    "done",
    [
      "May I have a copy of the picture of the grain elevator that hangs by the stairs? I would pay for it.",
      "I need a copy of the 1937 plat map, the page with section 12.",
    ],
    [
      "I scanned it from the glass plate, and it is better than the one on the wall. It is ready for you at the desk. There is no charge.",
      "The copy is at the desk in a tube. The section you want is on two sheets, so I made both.",
    ],
  ),
  request(
    "teacher-box",
    "done",
    [
      "Could you put together a box of books about insects for my second graders, about 25, for three weeks?",
      "I teach fourth grade. Please pull what you have on rivers, at different reading levels.",
    ],
    [
      "The box is packed, 27 books and a praying mantis in resin. It can go out on a teacher's loan until the end of the month.",
      "I found thirty, easy to hard, with a colored dot for each level. It is behind the desk in your name.",
    ],
  ),
  request(
    "suggest-subscription",
    "notPossible",
    [
      "Could the library get the regional farm weekly again? Four of us used to read it here.",
      "Please subscribe to the woodworking magazine with the plans in it.",
    ],
    [
      "I asked, and the weekly has stopped printing. I have set its website as a button on the computer by the window, and it costs nothing to read there.",
      "There is no money for new magazines before July. The college has it and will lend us the old numbers, so I asked for last year's.",
    ],
  ),
  request(
    "display-case",
    "done",
    [
      "Our garden club would like the display case in May. Is it free?",
      "May I show my late wife's quilts in the entrance for a month?",
    ],
    [
      "May is yours. The case is three feet wide and locks. Come on the first with whatever you like.",
      "We would be honored. I have put you down for October, when the light is kind to cloth. We will hang them with you.",
    ],
  ),
  request(
    "account-unlock",
    "done",
    [
      "I can't get into my account. It says too many tries. Could you please unlock it?",
      "My number does not work on the website since I got the new card.",
    ],
    [
      "It is open again. The number to try is the long one on the back, without the spaces.",
      "The website still had your old number. It has the new one now, and I tried it.",
    ],
  ),
  request(
    "quiet-hour",
    "done",
    [
      "My brother can't bear noise and light. Is there an hour when he could come and choose his own books?",
      "Could we visit the children's room when it is almost empty? My daughter is on the spectrum and wants to see the fish.",
    ],
    [
      "Come on Sunday at 12:30, half an hour before we open. I will be there, with the lamps low and the music off.",
      "Tuesday at 10 is very quiet. I told the fish to expect her, and I have a short picture story of the way from the door to the tank.",
    ],
  ),
  request(
    "obituary-scan",
    "done",
    [
      "Please scan my uncle's obituary. It was in the paper in the first week of March 1971.",
      "I need proof of the date our church was built. Would the old papers have it?",
    ],
    [
      "I found it in the paper of March 4, with a picture. The scan is ready for you at the desk.",
      "The cornerstone was laid in June 1911, and the paper gave it half a page. A stamped copy is waiting for you.",
    ],
  ),
  request(
    "laptop-loan",
    "done",
    [
      "Can I have a laptop for two weeks? I start a new job and theirs has not come yet.",
      "Could you lend us a hotspot? Our line is down until the company comes on {day}.",
    ],
    [
      "One is charged and waiting at the desk. If theirs is late, tell us and we will add a week.",
      "A hotspot is yours for three weeks. It works best on a sill that faces the water tower.",
    ],
  ),
];
