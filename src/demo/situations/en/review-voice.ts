// How whoever decides a review writes in English: talks, decisions with reasons, and what comes next.
import type { Voice } from "../voice.ts";

export const reviewEn: Voice["review"] = {
  talk: {
    call: [
      "You asked to speak with somebody about this, and I would like to. May I call you at the time below? If it doesn't suit, tell me one that does.",
      "I have read everything so far. I would still rather hear it from you. Would a call at this time work?",
    ],
    meeting: [
      "I would like to sit down with you about this. We can use the small room by the front door, and you are welcome to bring somebody.",
      "Could we meet at the library at the time below? It should take about half an hour, and you can say as much or as little as you like.",
    ],
  },
  talkSettled: [
    "We spoke for about twenty minutes. You told me what happened, I told you what I had found out, and at the end you said that this settles it for you.",
    "Thank you for talking with me. I wrote down what we agreed so that neither of us has to remember it. You said that it is settled.",
    "We went through it from the start. I am sorry that it took a review to get there. You told me that you are satisfied with what we agreed.",
  ],
  talkOpen: [
    "Thank you for the talk. We did not come to an agreement, and you asked me to decide in writing, point by point. I will.",
    "We spoke for half an hour. I understand better now what mattered to you. You would like a written decision, and you will have one by the date on this page.",
  ],
  decision: [
    "This is my decision. I read the whole exchange, spoke with the people who were there, and looked at our records. Each point has its own answer and its reasons.",
    "I have finished the review. I was not part of what happened, and I tried to look at it as if for the first time. Below is what I found on each point, and why.",
    "Thank you for your patience while I looked into this. I set out your points as I understood them, with what I decided on each and the reason for it.",
  ],
  partly: ["In part, and I don't want to make more or less of it than it was.", "Partly so."],
  cantTell: [
    "I could not find out for certain. Two people remember it in two ways, and nothing was written down. I don't doubt that you remember it as you told it.",
    "There is no record that would tell me. I can't say that it was so and I can't say that it wasn't, and it would be unfair to pretend.",
  ],
  next: [
    "If this doesn't settle it for you, you can say so on your page, and it goes on under our Formal Complaints Policy. Nobody will think less of you for it.",
    "You may leave it here, or take it further under the Formal Complaints Policy. Either is fine, and neither changes how you are served.",
    "If you see it differently, the next step is a formal complaint. The button on your page opens it, and I will help with the form if you like.",
  ],
  complaint: [
    "I have your formal complaint and everything that came before it. You don't need to write any of it again. I will take it through the steps of the Formal Complaints Policy and tell you each one as it comes.",
    "Your matter is now a formal complaint, and it is with me. The form is on your page if you want to add to it. The next thing you will hear is the date on which the Board's committee looks at it.",
  ],
};
