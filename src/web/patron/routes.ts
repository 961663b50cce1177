// The patron's face: every route with its method, path and who may. Nobody needs an account; a matter is open to its code.
import { Hono } from "hono";
import type { Env } from "../env.ts";
import { keeping, sending } from "../middleware/pace.ts";
import { paths } from "../paths.ts";
import { showAccessibility, showPrivacy } from "./about.tsx";
import { askEarly, closeAppeal, enterAppeal, sendAppeal, showAppeal } from "./appeal/handle.tsx";
import { appealPaths } from "./appeal/paths.ts";
import { sendDirect, sendFromCase, showDirect } from "./complaint/handle.tsx";
import {
  addToComplaint,
  appealComplaint,
  giveLetter,
  showComplaint,
  withdrawComplaint,
} from "./complaint/mine-handle.tsx";
import { showConduct } from "./conduct/page.tsx";
import { keepTyped, sendForm, showForm } from "./form/handle.tsx";
import { showHome } from "./home.tsx";
import { changeLook, showLook } from "./look.tsx";
import { showLostCode } from "./lost-code.tsx";
import * as my from "./my-case/acts.tsx";
import { showComplaintForm } from "./my-case/complaint.tsx";
import { changeContact, showContact } from "./my-case/contact.tsx";
import { closeCase, enter, showMyCase } from "./my-case/enter.tsx";
import { showPolicies, showPolicy, toClause } from "./policies/register.tsx";
import { finishReceipt, showLargeReceipt, showReceipt } from "./receipt/page.tsx";
import { anyone, byCode } from "./session.ts";

export const patronRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(paths.home, anyone, showHome)
    .get(paths.inquiry, anyone, showForm("inquiry"))
    .post(paths.inquiry, anyone, sending, sendForm("inquiry"))
    .get(paths.request, anyone, showForm("request"))
    .post(paths.request, anyone, sending, sendForm("request"))
    .get(paths.concern, anyone, showForm("concern"))
    .post(paths.concern, anyone, sending, sendForm("concern"))
    .get(paths.thanks, anyone, showForm("thanks"))
    .post(paths.thanks, anyone, sending, sendForm("thanks"))
    .post(paths.keep, anyone, keeping, keepTyped)
    .get(paths.receipt, anyone, showReceipt)
    .get(paths.receiptLarge, anyone, showLargeReceipt)
    .post(paths.receiptDone, anyone, finishReceipt)
    .get(paths.myCase, anyone, showMyCase)
    .post(paths.myCase, anyone, enter)
    .post(paths.closeCase, anyone, closeCase)
    .post(paths.addWords, byCode, my.addWords)
    .post(paths.review, byCode, my.askReview)
    .post(paths.acceptTalk, byCode, my.acceptTalk)
    .post(paths.settled, byCode, my.saySettled)
    .post(paths.notSettled, byCode, my.sayNotSettled)
    .post(paths.withdraw, byCode, my.withdraw)
    .post(paths.reopen, byCode, my.reopen)
    .get(paths.contact, byCode, showContact)
    .post(paths.contact, byCode, changeContact)
    .get(paths.complaint, byCode, showComplaint)
    .post(paths.complaint, byCode, sending, sendFromCase)
    .get(paths.complaintForm, byCode, showComplaintForm)
    .post(paths.complaintWords, byCode, addToComplaint)
    .post(paths.complaintAppeal, byCode, appealComplaint)
    .post(paths.complaintWithdraw, byCode, withdrawComplaint)
    .get(paths.complaintLetter, byCode, giveLetter)
    .get(paths.directComplaint, anyone, showDirect)
    .post(paths.directComplaint, anyone, sending, sendDirect)
    .get(paths.file, byCode, my.file)
    .get(appealPaths.appeal, anyone, showAppeal)
    .post(appealPaths.appeal, anyone, enterAppeal)
    .post(appealPaths.send, anyone, sendAppeal) // whoever gave the six words of the notice
    .post(appealPaths.early, anyone, askEarly) // they
    .post(appealPaths.close, anyone, closeAppeal)
    .get(paths.lostCode, anyone, showLostCode)
    .get(paths.policies, anyone, showPolicies)
    .get(paths.policy, anyone, showPolicy)
    .get(paths.clause, anyone, toClause)
    .get(paths.conduct, anyone, showConduct)
    .get(paths.privacy, anyone, showPrivacy)
    .get(paths.accessibility, anyone, showAccessibility)
    .get(paths.look, anyone, showLook)
    .post(paths.look, anyone, changeLook);
