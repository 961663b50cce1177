// What verify found, in words: each fault once, and where it is.
import type { Fault, Finding } from "../../desk/read/proof/finding.ts";

const words: Readonly<Record<Fault, string>> = {
  StreamMissing: "there are events of a matter that isn't there",
  StreamEmpty: "a matter has no events",
  NounUnknown: "this version knows no such sort of stream",
  VersionMissing: "an event is missing",
  ChainBroken: "an event isn't what it was when it was written",
  EpochDiffers: "an event stands in an epoch that can't be its own",
  EventUnknown: "an event can't be read, or can't come here",
  HeadDiffers: "the matter's last event isn't its head: events at its end are missing or were added",
  SignatureWrong: "the signature isn't right: it was altered or forged",
  KeyChanged: "another key signed than before, and no checkpoint kept outside vouches for it",
  CheckpointMissing: "a checkpoint is missing",
  EventsMissing: "there are fewer events or matters than were signed",
  RootDiffers: "the ledger isn't what was signed",
  OtherLibrary: "it is another library's",
  KeyUnknown: "it was signed by a key that isn't this library's",
  CheckpointDiffers: "it isn't the checkpoint that is stored for its epoch",
  SignedEventMissing: "an event that was signed is missing",
  SignedHeadDiffers: "an event isn't the one that was signed",
  FileDiffers: "its list of heads was altered: the ledger is what was signed",
  WordsMissing: "sealed words are missing",
  WordsDiffer: "sealed words aren't the ones that were sealed",
  WordsUnknown: "there are sealed words that no event brought",
  DisposedWithoutAuthority: "its words are gone, and no disposal that two people confirmed names it",
  StateDiffers: "the stored state isn't what the events say",
  ListMissing: "the matter is missing in the list",
  ListDiffers: "the list says something else than the events",
  ListUnknown: "a list has a row that belongs to nothing",
  WallsDiffer: "the walls aren't what the events say",
  MembersDiffer: "those who may see it aren't who the events say",
};

/** One line: the name, the words, the place. */
export function lineOf({ fault, streamId, version, epoch, file }: Finding): string {
  const places = [
    file && `file ${file}`,
    epoch !== null && `checkpoint ${epoch}`,
    streamId && `stream ${streamId}`,
    version !== null && `event ${version}`,
  ].filter(Boolean);
  return `${fault}: ${words[fault]} (${places.join(", ")})`;
}
