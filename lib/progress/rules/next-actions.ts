import type { RuleSettings } from "@/lib/framework/schema";
import type { FunctionTally, IsoDate, Told } from "@/lib/progress/schema";
import { compareCodes } from "@/lib/progress/rules/compare-codes";
import { listNumbers } from "@/lib/progress/rules/give-reasons";
import { daysBetween } from "@/lib/progress/rules/iso-dates";
import { isShareAtLeast } from "@/lib/progress/rules/shares";

/** An attestation is announced so many days before its last, and comes first when it is nearly there. */
const attestationNoticeDays = 60;
const attestationUrgentDays = 14;
const actionsAtMost = 5;

export type NextActionsInput = {
  stage: number;
  disputedRows: number;
  staleRows: number;
  /** The day the open round is due; null when none is open. */
  dueOn: IsoDate | null;
  /** Rows each active site has to score in the open round. */
  sites: readonly {
    siteId: string;
    name: string;
    rows: number;
    unscored: number;
  }[];
  /** Of the working stage. */
  milestones: readonly {
    number: number;
    isReady: boolean;
    isProposed: boolean;
    isConfirmed: boolean;
  }[];
  functions: readonly Pick<
    FunctionTally,
    "functionCode" | "standing" | "rowsShort"
  >[];
  /** Stages achieved before that are in doubt today. */
  inDoubt: readonly {
    stage: number;
    state: "needs_attention" | "review_due";
  }[];
  accepted: readonly { stage: number; expiresOn: IsoDate | null }[];
  settings: RuleSettings;
  today: IsoDate;
};

type SiteArgs = { sites: number; siteName: string; rows: number };

/** messages: progress.nextActions */
type Words = Told<{
  stageInDoubt: { stage: number; state: "needs_attention" | "review_due" };
  attestationEnding: { stage: number; on: IsoDate; days: number };
  disputedRows: { count: number };
  sitesOverdue: SiteArgs & { days: number };
  sitesBehind: SiteArgs & { days: number };
  milestonesToConfirm: { stage: number; count: number; numbers: string };
  milestonesReady: { stage: number; count: number; numbers: string };
  functionShort: { functionCode: string; count: number };
  staleRows: { count: number; months: number };
}>;

/** Where the action leads; the page turns it into an address. */
type Target =
  | { kind: "disputed" | "stale" | "sites" }
  | { kind: "site"; siteId: string }
  | { kind: "milestones"; stage: number }
  | { kind: "function"; stage: number; functionCode: string }
  | { kind: "attestation"; stage: number }
  | { kind: "doubt"; stage: number };

export type NextAction = Words & { href: Target };

/**
 * "What to do next": at most five, one of a kind so that no kind crowds out
 * the others. An attestation in its last 14 days comes first, since the
 * headline falls with it; then a stage in doubt, disputes, late sites, milestones to confirm and
 * to propose, the function furthest short, stale rows, attestations ending
 * within 60 days. Source: UI.md, "Dashboards".
 */
export function findNextActions(input: NextActionsInput): NextAction[] {
  const attestation = remindOfAttestation(input);
  const isUrgent = attestation.some(
    (one) => "days" in one.args && one.args.days <= attestationUrgentDays,
  );
  return [
    ...(isUrgent ? attestation : []),
    ...lookAtStageInDoubt(input),
    ...settleDisputes(input),
    ...remindSites(input),
    ...moveMilestones(input),
    ...strengthenFunction(input),
    ...refreshStale(input),
    ...(isUrgent ? [] : attestation),
  ].slice(0, actionsAtMost);
}

/** The lowest stage that was achieved and needs attention, else the lowest that is due for review. */
function lookAtStageInDoubt({ inDoubt }: NextActionsInput): NextAction[] {
  return inDoubt
    .toSorted((a, b) => a.state.localeCompare(b.state) || a.stage - b.stage)
    .slice(0, 1)
    .map(({ stage, state }) => ({
      key: "stageInDoubt",
      args: { stage, state },
      href: { kind: "doubt", stage },
    }));
}

function settleDisputes({ disputedRows: count }: NextActionsInput) {
  const action: NextAction = {
    key: "disputedRows",
    args: { count },
    href: { kind: "disputed" },
  };
  return count > 0 ? [action] : [];
}

/** Sites whose own coverage is still below what a stage needs, the furthest behind named. */
function remindSites(input: NextActionsInput): NextAction[] {
  const { dueOn, today, settings } = input;
  const behind = input.sites
    .filter(({ rows, unscored }) => rows > 0 && unscored > 0)
    .filter(
      ({ rows, unscored }) =>
        !isShareAtLeast(rows - unscored, rows, settings.coverageAtLeast),
    )
    .toSorted(
      (a, b) => b.unscored - a.unscored || compareCodes(a.name, b.name),
    );
  const [furthest] = behind;
  if (!furthest || dueOn === null) return [];
  const days = daysBetween(today, dueOn);
  const args = {
    sites: behind.length,
    siteName: furthest.name,
    rows: behind.reduce((sum, site) => sum + site.unscored, 0),
    days: Math.abs(days),
  };
  const href: Target =
    behind.length === 1
      ? { kind: "site", siteId: furthest.siteId }
      : { kind: "sites" };
  return [{ key: days < 0 ? "sitesOverdue" : "sitesBehind", args, href }];
}

function moveMilestones({ stage, milestones }: NextActionsInput) {
  const waiting = milestones.filter((one) => !one.isConfirmed);
  const proposed = waiting.filter((one) => one.isProposed);
  const ready = waiting.filter((one) => !one.isProposed && one.isReady);
  const groups = [
    ["milestonesToConfirm", proposed],
    ["milestonesReady", ready],
  ] as const;
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([key, group]): NextAction => {
      const numbers = group.map((one) => one.number).toSorted((a, b) => a - b);
      const args = { stage, ...listNumbers(numbers) };
      return { key, args, href: { kind: "milestones", stage } };
    });
}

function strengthenFunction({ stage, functions }: NextActionsInput) {
  return functions
    .filter((one) => one.standing === "short")
    .toSorted(
      (a, b) =>
        b.rowsShort - a.rowsShort ||
        compareCodes(a.functionCode, b.functionCode),
    )
    .slice(0, 1)
    .map(({ functionCode, rowsShort }): NextAction => ({
      key: "functionShort",
      args: { functionCode, count: rowsShort },
      href: { kind: "function", stage, functionCode },
    }));
}

function refreshStale({ staleRows: count, settings }: NextActionsInput) {
  const action: NextAction = {
    key: "staleRows",
    args: { count, months: settings.staleAfterMonths },
    href: { kind: "stale" },
  };
  return count > 0 ? [action] : [];
}

/** The live attestation that ends first, once its end is near. */
function remindOfAttestation({ accepted, today }: NextActionsInput) {
  return accepted
    .flatMap(({ stage, expiresOn }) =>
      expiresOn === null
        ? []
        : [{ stage, on: expiresOn, days: daysBetween(today, expiresOn) }],
    )
    .filter(({ days }) => days >= 0 && days <= attestationNoticeDays)
    .toSorted((a, b) => a.days - b.days || a.stage - b.stage)
    .slice(0, 1)
    .map((args): NextAction => ({
      key: "attestationEnding",
      args,
      href: { kind: "attestation", stage: args.stage },
    }));
}
