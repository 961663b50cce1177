// Paper: every route with its method, path and who may. Whose letters somebody may print, the desk says.
import { Hono } from "hono";
import type { Env } from "../../../env.ts";
import { signedIn } from "../../account/request.ts";
import { enterPage, givePoster, printSheets, showForms } from "./forms.tsx";
import { doLetters, giveLetter, giveTogether, showLetters } from "./handle.tsx";
import { giveSample } from "./letterhead.tsx";
import { paperPaths } from "./paths.ts";

export function paperRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get(paperPaths.letters, signedIn, showLetters);
  app.post(paperPaths.letters, signedIn, doLetters);
  app.get(paperPaths.letter, signedIn, giveLetter);
  app.get(paperPaths.together, signedIn, giveTogether);
  app.get(paperPaths.letterhead, signedIn, giveSample);
  app.get(paperPaths.forms, signedIn, showForms);
  app.post(paperPaths.forms, signedIn, printSheets);
  app.get(paperPaths.enter, signedIn, enterPage);
  app.get(paperPaths.poster, signedIn, givePoster);
  return app;
}
