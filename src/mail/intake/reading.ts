// What intake makes of a raw message. Every string is well-formed UTF-16 without NUL and other control
// characters, so that it can be stored and shown as it is.

/** What went wrong on the way, each a locale key: what staff should know before they trust the reading. */
export type ReadingProblem =
  | "ReadingTimedOut"
  | "ReadingFailed"
  | "MessageTooLarge"
  | "MessageEmpty"
  | "HeaderMissing"
  | "PartsUnreadable"
  | "SenderMissing"
  | "CharsetGuessed"
  | "CharactersLost"
  | "HtmlNotConverted"
  | "NulRemoved"
  | "OutlookEnvelope"
  | "Encrypted"
  | "AsksForNoAnswer";

export type ReadAttachment = {
  /** As the sender named it, without control characters; never a path to trust. */
  readonly filename: string | null;
  /** As the sender declared it; the type by content is the taker's to find. */
  readonly contentType: string;
  /** In bytes, decoded. */
  readonly size: number;
  readonly content: Buffer;
};

export type Reading = {
  /** `unreadable`: the message could not be taken apart; what stands here was found by looking only at its lines. */
  readonly outcome: "read" | "unreadable";
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly subject: string | null;
  /** All words of the message as plain text, lines ended by \n; made from the HTML when there is nothing else. */
  readonly text: string;
  /** As sent: never to be shown or served. */
  readonly html: string | null;
  readonly attachments: readonly ReadAttachment[];
  /** Message ids with their angle brackets (RFC 5322 section 3.6.4). */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  /** The Date header as an RFC 3339 instant in UTC; null when it is missing or is no date. */
  readonly date: string | null;
  /** Sent by a machine: must not be answered by a machine (RFC 3834 section 2). */
  readonly isAutoReply: boolean;
  /** Tells that a message of ours was not delivered (RFC 3464); false for a mere delay. */
  readonly isBounce: boolean;
  /** `text` with quoted history and the trailing signature folded away; never empty when `text` isn't. */
  readonly replyText: string;
  /** The Content-Language header (RFC 3282), lower case, when the sender gave one. */
  readonly languageHint: string | null;
  readonly problems: readonly ReadingProblem[];
};
