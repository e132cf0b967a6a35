import type { Act, ActOf } from "./act";
import {
  hasHandedIn,
  isAsked,
  isPanel,
  type Model,
  partOf,
  type RowName,
  rowNames,
  setScore,
  settle,
  voiceOf,
} from "./model";

/** What an act that goes through makes of the round. */
export function apply(model: Model, act: Act) {
  model.events += 1;
  model.turn += 1;
  const { round, site } = model;
  switch (act.do) {
    case "rate":
      return applyRating(model, act);
    case "second":
      return applySecond(model, act);
    case "bring": {
      const isBlind = isAsked(model, act.who, partOf(act.row));
      model.rows[act.row].pieces.push({
        by: act.who,
        blindOf: isBlind ? act.who : null,
        ...{ isRemoved: false, version: 1 },
      });
      return;
    }
    case "take_back": {
      const piece = model.rows[act.row].pieces[act.at];
      if (piece) Object.assign(piece, { isRemoved: true, version: 2 });
      return;
    }
    case "hand_in":
      return applyHandIn(model, act);
    case "open":
      model.events -= 1;
      return openRow(model, act.row);
    case "decide": {
      const row = model.rows[act.row];
      row.opened = { version: (row.opened?.version ?? 0) + 1 };
      if (!isPanel(model, act.row))
        row.decided = { choice: act.choice, at: model.turn };
      return setScore(row, act.choice);
    }
    case "confirm":
      return void Object.assign(round, {
        isReviewed: true,
        version: round.version + 1,
      });
    case "close":
      model.closings += 1;
      return void Object.assign(round, {
        isClosed: true,
        version: round.version + 1,
      });
    case "reopen":
      return void Object.assign(round, {
        ...{ isClosed: false, isReviewed: false },
        version: round.version + 1,
      });
    case "attest":
    case "confirm_attestation":
      // Of the system, not of the round.
      model.events -= 1;
      return void Object.assign(model.attested, {
        state: act.do === "attest" ? "asked" : "accepted",
        version: model.attested.version + 1,
      });
    default:
      site.version += 1;
      site.state = afterReview[act.do];
  }
}

const afterReview = {
  submit: "submitted",
  retract: "scoring",
  accept: "accepted",
  send_back: "sent_back",
} as const;

function applyRating(model: Model, { who, row, choice }: ActOf<"rate">) {
  const { ratings } = model.rows[row];
  const name = isPanel(model, row) ? who : (voiceOf(who, row) ?? "");
  const version = (ratings[name]?.version ?? 0) + 1;
  const at = model.turn;
  ratings[name] = { choice, by: who, version, secondedBy: null, at };
  if (!isPanel(model, row)) settle(model, row);
}

function applySecond(model: Model, act: ActOf<"second">) {
  const said = model.rows[act.row].ratings[act.voice];
  if (!said) return;
  said.version += 1;
  if (act.agrees) said.secondedBy = act.who;
  else said.choice = null;
  settle(model, act.row);
}

function applyHandIn(model: Model, { who, part }: ActOf<"hand_in">) {
  model.handedIn.push({ who, part });
  const isAll = model.panels[part]?.every((one) =>
    hasHandedIn(model, one, part),
  );
  if (!isAll) return;
  for (const row of rowNames.filter((one) => partOf(one) === part)) {
    const said = Object.values(model.rows[row].ratings);
    if (said.some(({ choice }) => choice !== null)) openRow(model, row);
  }
}

function openRow(model: Model, name: RowName) {
  const row = model.rows[name];
  if (row.opened) return;
  row.opened = { version: 1 };
  settle(model, name);
  model.events += 1;
}
