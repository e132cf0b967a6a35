import {
  ReviewFrame,
  type ReviewProps,
  toPartProps,
} from "@/components/reviews/page/review-frame";
import { FactsCard } from "@/components/reviews/scan/facts-card";
import { GroupCard } from "@/components/reviews/scan/group-card";
import { PanelCard } from "@/components/reviews/scan/panel-card";
import { YoursCard } from "@/components/reviews/scan/yours-card";
import type { ScanFacts } from "@/lib/reviews/queries/facts";

export type ScanProps = ReviewProps & {
  personId: string;
  /** Counted today, or kept when the scan was finished. */
  facts: ScanFacts;
};

/** A scan: each answers alone, then the group sees where it stands and what it was the last time. */
export function ScanPage({ personId, facts, ...given }: ScanProps) {
  const props = toPartProps(given);
  const { review } = props.page;
  const isAsked = review.panel.some(({ id }) => id === personId);
  const isWaiting = review.openedOn === null && review.finishedOn === null;
  return (
    <ReviewFrame {...props}>
      {isWaiting && isAsked && <YoursCard {...props} personId={personId} />}
      {isWaiting && <PanelCard {...props} />}
      <FactsCard {...props} facts={facts} />
      {!isWaiting && <GroupCard {...props} />}
    </ReviewFrame>
  );
}
