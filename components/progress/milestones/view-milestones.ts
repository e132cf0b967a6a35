import { pick, type Locale } from "@/lib/core/locale";
import type { StageView } from "@/lib/framework/schema/views";
import type { MilestoneState } from "@/lib/progress/queries/stage-confirmations";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import { monthsBefore } from "@/lib/progress/rules/iso-dates";
import { tallyMilestoneRows } from "@/lib/progress/rules/tally-milestone-rows";
import type { IsoDate } from "@/lib/progress/schema";

const sprintMonths = 6;

export type MilestoneStatus = "open" | "proposed" | "confirmed";

/** A milestone with all that its card shows, in the reader's language. */
export type MilestoneView = {
  state: MilestoneState;
  status: MilestoneStatus;
  title: string;
  meaning: string;
  isTargetPassed: boolean;
  /** Six months from the start of the open round. */
  suggestedOn: IsoDate | null;
  rows: { applicable: number; met: number };
  codes: { code: string; isMet: boolean }[];
  /** Its rows are met, and nobody has proposed it. */
  isReady: boolean;
  /** One key for each form: however often it is sent, it is done once. */
  keys: { target: string; act: string };
};

type Input = Pick<JudgedSystem, "rows" | "settings" | "openRound" | "today">;

/** The milestones of one stage, in order. */
export function viewMilestones(
  stage: StageView,
  states: readonly MilestoneState[],
  input: Input,
  locale: Locale,
): MilestoneView[] {
  const rows = input.rows.filter(({ row }) => row.stage === stage.number);
  const tallies = tallyMilestoneRows(rows, input.settings);
  return stage.milestones.flatMap(({ id, number, title, meaning }) => {
    const state = states.find((one) => one.milestoneId === id);
    if (!state) return [];
    const tally = tallies.find((one) => one.number === number);
    const status = statusOf(state);
    return {
      state,
      status,
      title: pick(title, locale),
      meaning: pick(meaning, locale),
      isTargetPassed:
        status !== "confirmed" &&
        state.targetOn !== null &&
        state.targetOn < input.today,
      suggestedOn:
        input.openRound &&
        monthsBefore(input.openRound.startsOn, -sprintMonths),
      rows: { applicable: tally?.applicable ?? 0, met: tally?.met ?? 0 },
      codes: rows
        .filter(({ row }) => row.milestone === number)
        .map(({ row, outcome }) => ({
          code: row.code,
          isMet: outcome === "met",
        })),
      isReady: status === "open" && (tally?.isReady ?? false),
      keys: { target: crypto.randomUUID(), act: crypto.randomUUID() },
    };
  });
}

function statusOf({ proposedOn, confirmedOn }: MilestoneState) {
  if (confirmedOn !== null) return "confirmed";
  return proposedOn === null ? "open" : "proposed";
}
