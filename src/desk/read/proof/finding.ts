// What verify can find, each fault by its name, and which comes first.

/** In the order in which they are told: what the ledger says comes before what rests on it. */
const faults = [
  // The ledger itself.
  "StreamMissing", // events of a stream that has no row
  "StreamEmpty", // a stream without events
  "NounUnknown",
  "VersionMissing",
  "ChainBroken",
  "EpochDiffers", // an epoch before the last event's, or one that hasn't begun
  "EventUnknown",
  "HeadDiffers",
  // What was signed, by a list of heads kept outside: it names the stream.
  "SignedEventMissing",
  "SignedHeadDiffers",
  // What was signed.
  "SignatureWrong",
  "KeyChanged",
  "CheckpointMissing",
  "EventsMissing", // fewer than were signed
  "RootDiffers",
  // What was kept outside.
  "OtherLibrary",
  "KeyUnknown",
  "CheckpointDiffers", // from the one stored
  "FileDiffers", // its list of heads isn't what was signed
  // Words, and the lists made of the ledger.
  "WordsMissing",
  "WordsDiffer",
  "WordsUnknown",
  "DisposedWithoutAuthority", // its words are gone, and no disposal that two people confirmed names it
  "StateDiffers",
  "ListMissing",
  "ListDiffers",
  "ListUnknown", // a row of a list that no stream has
  "WallsDiffer",
  "MembersDiffer",
] as const;
export type Fault = (typeof faults)[number];

/** Where: the stream and the version in it, or the checkpoint's epoch, and the file that showed it; null where it doesn't apply. */
export type Finding = {
  readonly fault: Fault;
  readonly streamId: string | null;
  readonly version: number | null;
  readonly epoch: number | null;
  readonly file: string | null;
};

export const finding = (fault: Fault, where: Partial<Omit<Finding, "fault">>): Finding => ({
  fault,
  streamId: null,
  version: null,
  epoch: null,
  file: null,
  ...where,
});

/** What to look at first comes first: by fault, then the earliest epoch, then stream and version. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      faults.indexOf(a.fault) - faults.indexOf(b.fault) ||
      (a.epoch ?? 0) - (b.epoch ?? 0) ||
      (a.streamId ?? "").localeCompare(b.streamId ?? "") ||
      (a.version ?? 0) - (b.version ?? 0),
  );
