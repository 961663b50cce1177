// What a restriction is at a moment. None is endless: each has a last day, or a day on which it ends unless somebody looked at it again.
import type { BranchId, PersonId } from "../../access/principal.ts";
import type { Until } from "./act.ts";
import type {
  AppealChannel,
  AppealOutcome,
  AppealTo,
  Beginning,
  DeliveryWay,
  Ending,
  GuardianCopy,
  Part,
  Proof,
  Size,
  Sort,
  Willfulness,
} from "./terms.ts";
import type { Usual } from "./usual.ts";

/** Who did something, and when. */
export type Done = { readonly by: PersonId; readonly at: string };
export type Notice = Done & { readonly sha256: string; readonly language: "en" | "es"; readonly size: Size };
export type Delivery = Done & { readonly way: DeliveryWay; readonly on: string; readonly proof: Proof };
export type Appeal = {
  readonly by: PersonId | null;
  readonly at: string;
  readonly channel: AppealChannel;
  /** The day it reached the library, by which it is in time. */
  readonly receivedOn: string;
  readonly decided: (Done & { readonly outcome: AppealOutcome }) | null;
};

type Core = {
  readonly id: string;
  readonly reference: string;
  readonly sort: Sort;
  readonly branchId: BranchId;
  readonly branches: readonly BranchId[] | null;
  readonly parts: readonly Part[];
  readonly rules: readonly string[];
  readonly happenedAt: string;
  readonly level: number;
  readonly until: Until;
  /** When the last day is over, RFC 3339 UTC; null of a warning. */
  readonly endsAt: string | null;
  /** From the day it was imposed to the last one, as it was imposed. */
  readonly days: number;
  readonly willful: readonly Willfulness[];
  readonly minor: boolean;
  readonly guardian: GuardianCopy | null;
  readonly guardianHas: boolean;
  readonly language: "en" | "es";
  readonly size: Size;
  readonly incident: string | null;
  /** Who has a part in that incident, as far as it is noted. */
  readonly wrote: readonly PersonId[];
  readonly imposed: Done;
  readonly usual: Usual | null;
  readonly departs: boolean;
  readonly appealDays: number;
  readonly appealTo: AppealTo;
  readonly begins: Beginning;
  readonly second: boolean;
  readonly confirmed: Done | null;
  readonly notice: Notice | null;
  readonly delivery: Delivery | null;
  readonly appeal: Appeal | null;
  readonly askedEarlyAt: string | null;
  readonly breaches: number;
};
/** `proposed`: a second person confirms it. `imposed`: decided, and not binding before its notice is delivered. */
export type Restriction = Core &
  (
    | { readonly status: "proposed" | "imposed" | "inEffect" }
    | { readonly status: "ended"; readonly ending: Ending; readonly endedAt: string }
  );
export type Status = Restriction["status"];
export const statuses = ["proposed", "imposed", "inEffect", "ended"] as const satisfies readonly Status[];

/** The last day it can bind, unless somebody looks at it again before; null of a warning. */
export const lastDay = ({ until }: Pick<Restriction, "until">): string | null =>
  [until.endsOn, until.reviewOn].filter((day) => day !== null).sort()[0] ?? null;

/** The last day to appeal; null while the notice isn't delivered, since the window begins with it. */
export const appealUntil = ({ delivery, appealDays }: Pick<Restriction, "delivery" | "appealDays">): string | null =>
  delivery && Temporal.PlainDate.from(delivery.on).add({ days: appealDays }).toString();

/** The instant at which a day is over on the library's clock, RFC 3339 UTC. */
export const endOf = (day: string, zone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
