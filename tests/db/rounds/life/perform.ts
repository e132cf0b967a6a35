import { randomUUID } from "node:crypto";
import { can } from "@/lib/auth/roles";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import {
  attestStage,
  confirmAttestation,
} from "@/lib/progress/mutations/attest-stage";
import { decidePanelRow } from "@/lib/rounds/mutations/panel-decide";
import { handInPanel } from "@/lib/rounds/mutations/panel-hand-in";
import { openPanelRows } from "@/lib/rounds/mutations/panel-open";
import { removeEvidence } from "@/lib/rounds/mutations/evidence";
import { addEvidence } from "@/lib/rounds/mutations/evidence";
import { saveRating } from "@/lib/rounds/mutations/save-rating";
import { answerNotApplicable } from "@/lib/rounds/mutations/second";
import { withSystem } from "@/lib/db/transaction";
import { acts } from "../review-rows";
import {
  type Choice,
  isPanel,
  type Model,
  type Part,
  partOf,
  type RowName,
  voiceOf,
  type Who,
} from "./model";
import type { Act } from "./act";

/** The real round that a model stands for. */
export type World = {
  scopes: Record<Who, Scope>;
  roundId: string;
  siteId: string;
  stageId: string;
  rows: Record<RowName, string>;
  /** The ids of the pieces behind each row, in the order of the model's. */
  pieces: Record<RowName, string[]>;
};

const levels = { C: "community_wide", I: "intermediary", S: "site" } as const;
const reason = "Because.";

/** Does an act as its action would: the gate, then the mutation. */
export async function perform(world: World, model: Model, act: Act) {
  const scope = world.scopes[act.who];
  const { roundId } = world;
  const key = randomUUID();
  const site = { roundId, siteId: world.siteId };
  const round = String(versionOf(model.round.version, act));
  switch (act.do) {
    case "rate":
      return saveRating(scope, {
        ...placeOf(world, act.row),
        choice: toSaid(act.choice),
        version: versionOf(seenVersion(model, act), act),
        key,
      });
    case "second":
      return answerNotApplicable(scope, {
        ...placeOf(world, act.row),
        voice: act.voice === "own" ? "own" : "intermediary",
        version: versionOf(
          model.rows[act.row].ratings[act.voice]?.version ?? 1,
          act,
        ),
        agrees: act.agrees,
        reason: act.agrees ? null : reason,
        key,
      });
    case "bring": {
      const { evidenceId } = await addEvidence(scope, {
        ...placeOf(world, act.row),
        ...{ body: "A note", url: null, effectiveOn: "2026-11-01", key },
      });
      world.pieces[act.row].push(evidenceId);
      return;
    }
    case "take_back": {
      const version = model.rows[act.row].pieces[act.at]?.version ?? 1;
      return removeEvidence(scope, {
        evidenceId: world.pieces[act.row][act.at] ?? randomUUID(),
        version: versionOf(version, act),
      });
    }
    case "hand_in":
      return handInPanel(scope, { ...toPart(world, act.part), key });
    case "open":
      requireGate(scope);
      return openPanelRows(scope, {
        ...toPart(world, partOf(act.row)),
        indicatorIds: [world.rows[act.row]],
        key,
      });
    case "decide": {
      requireGate(scope);
      const { value, nonScore } = toSaid(act.choice);
      return decidePanelRow(scope, {
        ...placeOf(world, act.row),
        ...{ value, nonScore, reason, key },
        version: versionOf(await decidedUpon(world, model, act.row), act),
      });
    }
    case "confirm":
      return acts.confirm(scope, { roundId, version: round, revisit: "none" });
    case "close":
      return acts.close(scope, {
        ...{ roundId, version: round },
        reason: act.hasReason ? reason : "",
      });
    case "reopen":
      return acts.reopen(scope, { roundId, version: round, reason });
    case "attest":
    case "confirm_attestation":
      return attest(world, model, act);
    default:
      return review(scope, act.do, {
        ...site,
        version: versionOf(model.site.version, act),
      });
  }
}

/** What a decision is taken upon: a panel's opening, or the score on which two sides differ. */
async function decidedUpon(world: World, model: Model, row: RowName) {
  if (isPanel(model, row)) return model.rows[row].opened?.version ?? 1;
  const where = { roundId: world.roundId, indicatorId: world.rows[row] };
  const score = await withSystem(world.scopes.dana, (tx) =>
    tx.score.findFirst({ where }),
  );
  return score?.version ?? 0;
}

function attest(world: World, model: Model, act: Act) {
  const scope = world.scopes[act.who];
  const input = {
    stageId: world.stageId,
    version: versionOf(model.attested.version, act),
    key: randomUUID(),
  };
  if (act.do === "confirm_attestation") return confirmAttestation(scope, input);
  return attestStage(scope, { ...input, statement: reason, evidenceUrl: null });
}

function review(
  scope: Scope,
  name: "submit" | "retract" | "accept" | "send_back",
  form: { roundId: string; siteId: string; version: number },
) {
  const posted = { ...form, version: String(form.version) };
  if (name === "submit") return acts.submit(scope, posted);
  if (name === "retract") return acts.takeBack(scope, posted);
  if (name === "accept") return acts.accept(scope, posted);
  return acts.sendBack(scope, { ...posted, comment: reason });
}

function requireGate(scope: Scope) {
  if (!can(scope, "rounds:run")) throw new AppError("forbidden");
}

function seenVersion(model: Model, { who, row }: { who: Who; row: RowName }) {
  const name = isPanel(model, row) ? who : (voiceOf(who, row) ?? "");
  return model.rows[row].ratings[name]?.version ?? 0;
}

function versionOf(current: number, { isStale }: { isStale: boolean }) {
  return isStale ? current + 3 : current;
}

function placeOf(world: World, row: RowName) {
  const { roundId, siteId } = world;
  const indicatorId = world.rows[row];
  return { roundId, indicatorId, siteId: partOf(row) === "S" ? siteId : null };
}

function toPart({ roundId, siteId }: World, part: Part) {
  return { roundId, level: levels[part], siteId: part === "S" ? siteId : null };
}

function toSaid(choice: Choice) {
  if (choice === null || typeof choice === "number")
    return { value: choice, nonScore: null, reason: null };
  return { value: null, nonScore: choice, reason };
}
