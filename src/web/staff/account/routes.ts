// Accounts: every route with its method, path and who may.
import { Hono } from "hono";
import type { Accounts } from "../../../store/accounts/accounts.ts";
import { accept, showInvitation } from "./invitation.tsx";
import { changeLanguage } from "./language.ts";
import { endSession, showOverview } from "./own/overview.tsx";
import { changePassword, showPassword } from "./own/password.tsx";
import { removePin, setPin, showPin } from "./own/pin.tsx";
import { confirmTotp, showTotp, startTotp, stopTotp } from "./own/second-factor.tsx";
import { accountPaths as paths } from "./paths.ts";
import { type StaffEnv, setUpOnly, signedIn, withAccounts } from "./request.ts";
import { giveCode, showCode, showSignIn, signEverybodyOut, signIn, signOut } from "./sign-in.tsx";
import { leave, showSwitch, switchPerson } from "./switch.tsx";

/** With their whole addresses: mount at "/". */
export function accountRoutes(accounts: Accounts): Hono<StaffEnv> {
  const app = new Hono<StaffEnv>();
  app.use("/staff/*", withAccounts(accounts));
  app.get(paths.signIn, setUpOnly, showSignIn);
  app.post(paths.signIn, setUpOnly, signIn);
  app.get(paths.secondFactor, setUpOnly, showCode);
  app.post(paths.secondFactor, setUpOnly, giveCode);
  app.get(paths.invitation, setUpOnly, showInvitation);
  app.post(paths.invitation, setUpOnly, accept);
  app.get(paths.switch, setUpOnly, showSwitch);
  app.post(paths.switch, setUpOnly, switchPerson);
  app.post(paths.leave, setUpOnly, leave);
  app.post(paths.signOut, setUpOnly, signOut);
  app.post(paths.everybodyOut, setUpOnly, signEverybodyOut);
  app.post(paths.language, setUpOnly, changeLanguage);
  app.get(paths.account, signedIn, showOverview);
  app.get(paths.password, signedIn, showPassword);
  app.post(paths.password, signedIn, changePassword);
  app.get(paths.pin, signedIn, showPin);
  app.post(paths.pin, signedIn, setPin);
  app.post(paths.pinRemove, signedIn, removePin);
  app.get(paths.totp, signedIn, showTotp);
  app.post(paths.totp, signedIn, startTotp);
  app.post(paths.totpConfirm, signedIn, confirmTotp);
  app.post(paths.totpStop, signedIn, stopTotp);
  app.post(paths.endSession, signedIn, endSession);
  return app;
}
