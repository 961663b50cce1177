// A restriction after one more event. What an event says is so: whether it might be was asked by decide.ts.
import type { RestrictionEvent } from "./event.ts";
import type { Restriction } from "./state.ts";
import type { Ending } from "./terms.ts";

/** Once nothing has to be confirmed: in effect at once, or when its notice is delivered. */
const decidedOn = (state: Pick<Restriction, "sort" | "begins">): "imposed" | "inEffect" =>
  state.sort === "restriction" && state.begins === "imposed" ? "inEffect" : "imposed";

const ended = (state: Restriction, ending: Ending, endedAt: string): Restriction => ({
  ...state,
  status: "ended",
  ending,
  endedAt,
});

export function evolve(state: Restriction | null, event: RestrictionEvent, at: string, id: string): Restriction {
  if (event.type === "Imposed") {
    const { type: _, by, appeal, files: __, ...rest } = event;
    return {
      ...rest,
      id,
      imposed: { by, at },
      appealDays: appeal.days,
      appealTo: appeal.to,
      guardianHas: false,
      confirmed: null,
      notice: null,
      delivery: null,
      appeal: null,
      askedEarlyAt: null,
      breaches: 0,
      status: event.second ? "proposed" : decidedOn(event),
    };
  }
  if (!state) throw new Error(`${event.type} before it was imposed`);
  switch (event.type) {
    case "Confirmed":
      return {
        ...state,
        status: decidedOn(state),
        confirmed: { by: event.by, at },
        appealTo: event.appealTo,
      } as Restriction;
    case "Declined":
      return ended(state, "declined", at);
    case "Withdrawn":
      return ended(state, "withdrawn", at);
    case "NoticeIssued": {
      const { by, sha256, language, size } = event;
      return { ...state, notice: { by, at, sha256, language, size } };
    }
    case "NoticeDelivered": {
      const { by, way, on, proof } = event;
      const told: Restriction = {
        ...state,
        delivery: { by, at, way, on, proof },
        guardianHas: state.guardianHas || event.guardian,
      };
      if (state.status === "ended") return told;
      return state.sort === "warning" ? ended(told, "given", at) : ({ ...told, status: "inEffect" } as Restriction);
    }
    case "Appealed":
      return {
        ...state,
        appeal: { by: event.by, at, channel: event.channel, receivedOn: event.receivedOn, decided: null },
      };
    case "AppealDecided": {
      const { by, outcome, endsOn, endsAt } = event;
      const heard: Restriction = {
        ...state,
        appeal: state.appeal && { ...state.appeal, decided: { by, at, outcome } },
        ...(outcome === "shortened" ? { until: { endsOn, reviewOn: null }, endsAt } : {}),
      };
      return outcome === "lifted" ? ended(heard, "lifted", at) : heard;
    }
    case "AskedEarly":
      return { ...state, askedEarlyAt: at };
    case "Reviewed":
      return { ...state, until: event.until, endsAt: event.endsAt, askedEarlyAt: null };
    case "Reinstated":
      return ended(state, "reinstated", at);
    case "BreachNoted":
      return { ...state, breaches: state.breaches + 1 };
    case "InvolvedNoted":
      return {
        ...state,
        wrote: [...state.wrote, ...event.people],
        appealTo: event.appealTo ?? state.appealTo,
      };
    case "Expired":
      return ended(state, "expired", at);
    case "DeskWordsSet":
    case "IdentityOpened":
    case "ConcernLinked":
      return state;
  }
}
