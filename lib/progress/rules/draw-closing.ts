import { groupBy } from "@/lib/core/group-by";
import type {
  ClosedHeadline,
  ClosedSite,
  ClosedVerdict,
} from "@/lib/progress/closing-schema";
import { judgeSite } from "@/lib/progress/rules/site-stage";
import type {
  FunctionStanding,
  Headline,
  StageVerdict,
} from "@/lib/progress/schema";
import type { SystemToJudge } from "@/lib/progress/rules/judge-system";

type Confirmed = {
  milestones: (ClosedVerdict["milestoneStates"][number] & { stage: number })[];
  attestations: (NonNullable<ClosedVerdict["attestation"]> & {
    stage: number;
  })[];
};

export type ToDraw = {
  judged: {
    headline: Headline;
    verdicts: readonly StageVerdict[];
    functionStandings: readonly FunctionStanding[] | null;
    judgedFrom: SystemToJudge;
  };
  confirmed: Confirmed;
  /** Every site with scores or at work, by name. */
  sites: readonly Pick<ClosedSite, "siteId" | "name" | "isActive" | "state">[];
  round: ClosedHeadline["round"];
  outcome: ClosedHeadline["outcome"];
  localRows: ClosedHeadline["localRows"];
};

export type Closing = {
  headline: ClosedHeadline;
  verdicts: ClosedVerdict[];
  sites: ClosedSite[];
};

/** The picture that a closing keeps: what was judged, with what people confirmed beside it. */
export function drawClosing(input: ToDraw): Closing {
  const { judged, round, outcome, localRows } = input;
  return {
    headline: {
      ...judged.headline,
      functions:
        judged.functionStandings?.map(
          ({ functionCode, workingStage, allAchieved }) => ({
            functionCode,
            workingStage,
            allAchieved,
          }),
        ) ?? null,
      round,
      outcome,
      localRows,
    },
    verdicts: judged.verdicts.map((verdict) => drawVerdict(verdict, input)),
    sites: drawSites(input),
  };
}

function drawVerdict(
  verdict: StageVerdict,
  { confirmed }: ToDraw,
): ClosedVerdict {
  const ofStage = (one: { stage: number }) => one.stage === verdict.stage;
  const attestation = confirmed.attestations.find(ofStage);
  return {
    ...verdict,
    milestoneStates: confirmed.milestones
      .filter(ofStage)
      .map(({ stage: _, ...one }) => one),
    attestation: attestation ? leaveStage(attestation) : null,
  };
}

function leaveStage({ stage: _, ...one }: Confirmed["attestations"][number]) {
  return one;
}

/** A site's own stage and how many of its own rows are met, over all stages. */
function drawSites({ sites, judged }: ToDraw): ClosedSite[] {
  const { stages, rows, settings, today, standings } = judged.judgedFrom;
  const bySite = groupBy(standings, (one) => one.siteId);
  return sites.map((site) => {
    const { workingStage, allAchieved, verdicts } = judgeSite({
      siteId: site.siteId,
      stages,
      rows,
      standings: bySite.get(site.siteId) ?? [],
      accepted: judged.headline.accepted.map((one) => one.stage),
      settings,
      today,
    });
    const sum = (of: "met" | "scored") =>
      verdicts.reduce((total, { counts }) => total + counts[of], 0);
    const { siteId, name, isActive, state } = site;
    return {
      ...{ siteId, name, isActive, state },
      ...{ workingStage, allAchieved, met: sum("met"), scored: sum("scored") },
    };
  });
}
