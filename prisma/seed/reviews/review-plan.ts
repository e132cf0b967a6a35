import type { PitfallState, ReviewRoute } from "@/lib/reviews/fields";

/** A review as a group left it; e-mails name people. */
export type GroupReviewPlan = {
  number: number;
  kind: "data" | "pitfalls" | "scan";
  site?: string;
  by: string;
  beganDaysAgo: number;
  /** Left out where it is still under way. */
  finishedDaysAgo?: number;
  learned?: string;
  gains?: string;
  answers: {
    item: string;
    text?: string;
    state?: PitfallState;
    value?: number;
  }[];
  priorities?: { text: string; route: ReviewRoute }[];
  /** Of a scan: who was asked, and what each said of the four parts. */
  panel?: { email: string; said?: [number, number, number, number] }[];
  facts?: Record<string, number | string[]>;
};
