import type { Act, ActOf, AttestAct, ReviewAct } from "./act";
import {
  canSee,
  hasHandedIn,
  isAsked,
  isPanel,
  type Model,
  type Part,
  partOf,
  people,
  type RowName,
  seenPieces,
  type SiteState,
  voiceOf,
  type Who,
} from "./model";

/** Every reason to refuse it: an act goes through exactly where there is none. */
export function listRefusals(model: Model, act: Act): string[] {
  const found = new Set(rulesOf(model, act));
  // To another system nothing of it is there, which is all it is told.
  if (act.who === "nadia") return ["not_found", "forbidden"];
  if ("row" in act || act.do === "hand_in") {
    const part = act.do === "hand_in" ? act.part : partOf(act.row);
    if (part === "S" && !people[act.who].sees) found.add("not_found");
  }
  return [...found];
}

const isStaff = (who: Who) => people[who].role === "staff";
const when = (isSo: boolean, code: string) => (isSo ? [code] : []);

function rulesOf(model: Model, act: Act): string[] {
  const isClosed = when(model.round.isClosed, "round_closed");
  const isStale = when(act.isStale, "stale");
  switch (act.do) {
    case "rate":
      return [...isClosed, ...isStale, ...whyNotRate(model, act)];
    case "second":
      return [...isClosed, ...whyNotSecond(model, act)];
    case "bring":
      return [...isClosed, ...mayAct(model, act.who, act.row)];
    case "take_back":
      return [...isClosed, ...isStale, ...whyNotTakeBack(model, act)];
    case "hand_in":
      return [...isClosed, ...whyNotHandIn(model, act)];
    case "open":
    case "decide":
      return [...isClosed, ...whyNotSettle(model, act)];
    case "close":
      return [
        ...[...isClosed, ...isStale, ...when(!isStaff(act.who), "forbidden")],
        ...when(!model.round.isReviewed && !act.hasReason, "review_needed"),
      ];
    case "reopen":
      return [
        ...[...isStale, ...when(!isStaff(act.who), "forbidden")],
        ...when(!model.round.isClosed, "round_not_closed"),
      ];
    case "confirm":
      return [
        ...isClosed,
        ...isStale,
        ...when(act.who !== "ruth", "forbidden"),
      ];
    case "attest":
    case "confirm_attestation":
      return [...isStale, ...whyNotAttest(model, act)];
    default:
      return [...isClosed, ...isStale, ...whyNotReview(model, act)];
  }
}

/** Whether somebody has anything to do with a row: who rates it, and in a panel who is asked. */
function mayAct(model: Model, who: Who, row: RowName) {
  const isOf = voiceOf(who, row) !== null || isAsked(model, who, partOf(row));
  return when(!isOf, "forbidden");
}

function whyNotRate(model: Model, { who, row, choice }: ActOf<"rate">) {
  const isBare = seenPieces(model, who, row).length === 0;
  const found = [
    ...mayAct(model, who, row),
    ...when(choice === 3 && isBare, "evidence_needed"),
    ...whatReviewHolds(model, who, row),
  ];
  if (!isPanel(model, row)) return found;
  const part = partOf(row);
  return [
    ...found,
    ...when(!isAsked(model, who, part), "forbidden"),
    ...when(model.rows[row].opened !== null, "panel_opened"),
    ...when(hasHandedIn(model, who, part), "panel_handed_in"),
  ];
}

/** A site's ratings are held once it is accepted, and its own once they are handed in. */
function whatReviewHolds(model: Model, who: Who, row: RowName) {
  if (partOf(row) !== "S") return [];
  const { state } = model.site;
  return [
    ...when(state === "accepted", "site_accepted"),
    ...when(state === "submitted" && !isStaff(who), "site_submitted"),
  ];
}

function whyNotSecond(
  model: Model,
  { who, row, voice, agrees, isStale }: ActOf<"second">,
) {
  const said = isPanel(model, row) ? undefined : model.rows[row].ratings[voice];
  const isWaiting = said?.choice === "not_applicable" && !said.secondedBy;
  return [
    ...when(voiceOf(who, row) === null || isPanel(model, row), "forbidden"),
    ...when(isStale || !isWaiting, "stale"),
    ...when(said?.by === who, "second_needed"),
    ...(agrees ? [] : whatReviewHolds(model, who, row)),
  ];
}

function whyNotTakeBack(model: Model, act: ActOf<"take_back">) {
  const { who, row, at } = act;
  const piece = model.rows[row].pieces[at];
  if (!piece) return ["not_found"];
  const seen = seenPieces(model, who, row);
  const isLast = seen.every((one) => one === piece);
  const { ratings, value } = model.rows[row];
  const doesThreeRest =
    value === 3 ||
    Object.entries(ratings).some(
      ([rater, { choice }]) =>
        choice === 3 &&
        (!isPanel(model, row) || canSee(model, who, row, rater as Who)),
    );
  return [
    ...when(!seen.includes(piece), "not_found"),
    ...mayAct(model, who, row),
    ...when(piece.by !== who && !isStaff(who), "forbidden"),
    ...when(isLast && doesThreeRest, "evidence_supports_three"),
    ...when(
      partOf(row) === "S" && model.site.state === "accepted",
      "site_accepted",
    ),
  ];
}

function whyNotHandIn(model: Model, { who, part }: ActOf<"hand_in">) {
  return [
    ...when(model.panels[part] === undefined, "invalid"),
    ...when(!isAsked(model, who, part), "forbidden"),
    ...when(hasHandedIn(model, who, part), "panel_handed_in"),
    ...whenAccepted(model, part),
  ];
}

function whenAccepted(model: Model, part: Part) {
  const isAccepted = part === "S" && model.site.state === "accepted";
  return when(isAccepted, "site_accepted");
}

function whyNotSettle(model: Model, act: ActOf<"open"> | ActOf<"decide">) {
  const row = model.rows[act.row];
  const isDifference = row.decided !== null || row.state === "disputed";
  const isOfPanel = isPanel(model, act.row);
  const found = [
    ...when(!isStaff(act.who), "forbidden"),
    ...when(!isOfPanel && !(act.do === "decide" && isDifference), "invalid"),
  ];
  if (act.do === "open") {
    // What is open already stays as it is: nothing is done, and nothing refused.
    return row.opened
      ? found
      : [...found, ...whenAccepted(model, partOf(act.row))];
  }
  const isBare = seenPieces(model, act.who, act.row).length === 0;
  return [
    ...[...found, ...whenAccepted(model, partOf(act.row))],
    ...when(act.isStale, "stale"),
    ...when(isOfPanel && row.opened === null, "panel_not_opened"),
    ...when(act.choice === 3 && isBare, "evidence_needed"),
  ];
}

function whyNotReview(
  { site: { state } }: Model,
  { do: name, who }: ReviewAct & { who: Who },
) {
  const isOwn = name === "submit" || name === "retract";
  const isTheirs = isOwn ? who === "maya" : isStaff(who);
  const allowed: Record<string, SiteState[]> = {
    submit: ["scoring", "sent_back"],
    retract: ["submitted"],
    accept: ["submitted"],
    send_back: ["submitted", "accepted"],
  };
  const refusals: Record<SiteState, string> = {
    scoring: "site_not_submitted",
    sent_back: "site_not_submitted",
    submitted: "site_submitted",
    accepted: "site_accepted",
  };
  return [
    ...when(!isTheirs, "forbidden"),
    ...when(!isTheirs && !people[who].sees, "not_found"),
    ...when(!allowed[name]?.includes(state), refusals[state]),
  ];
}

function whyNotAttest({ attested }: Model, act: AttestAct & { who: Who }) {
  const isConfirming = act.do !== "attest";
  const mayDo = isConfirming ? act.who === "ruth" : isStaff(act.who);
  return [
    ...when(!mayDo, "forbidden"),
    ...when(isConfirming && attested.state === "none", "not_found"),
    ...when(attested.state === "accepted", "attestation_confirmed"),
  ];
}
