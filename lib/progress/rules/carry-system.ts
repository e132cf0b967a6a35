import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import { carryStandings } from "@/lib/progress/rules/carry-standings";
import type { SystemToJudge } from "@/lib/progress/rules/judge-system";
import type { Attestation, Milestone, StandingOf } from "@/lib/progress/schema";

type Move = {
  from: FrameworkView;
  to: FrameworkView;
  /** The system's own rows that go along, with the ids they have at `from`. */
  carried: readonly IndicatorView[];
  /** What lies at other versions still and may come back. */
  left: {
    standings: readonly (StandingOf & { lineage: string })[];
    milestones: readonly Milestone[];
    attestations: readonly Attestation[];
  };
};

/**
 * A system as it would be judged at another version: standings go along by
 * lineage, what was said of milestones and stages by their numbers.
 */
export function carrySystem(
  system: SystemToJudge,
  { from, to, carried, left }: Move,
): SystemToJudge {
  const rows = [...to.indicators, ...carried];
  const lineages = new Map(
    from.indicators.map(({ id, lineage }) => [id, lineage]),
  );
  const standings = system.standings.flatMap((one) => {
    const lineage = lineages.get(one.indicatorId);
    return lineage === undefined ? [] : [{ ...one, lineage }];
  });
  const stages = to.stages.map(({ number }) => number);
  return {
    ...system,
    rows,
    stages,
    standings: carryStandings([...standings, ...left.standings], rows),
    milestones: to.stages.flatMap(({ number: stage, milestones }) =>
      milestones.map(({ number }) =>
        findMilestone([...system.milestones, ...left.milestones], {
          stage,
          number,
        }),
      ),
    ),
    attestations: [...system.attestations, ...left.attestations].filter(
      ({ stage }) => stages.includes(stage),
    ),
  };
}

function findMilestone(
  milestones: readonly Milestone[],
  { stage, number }: { stage: number; number: number },
): Milestone {
  const found = milestones.find(
    (one) => one.stage === stage && one.number === number,
  );
  return found ?? { stage, number, proposedOn: null, confirmedOn: null };
}
