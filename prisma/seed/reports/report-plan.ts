import type { Part } from "@/lib/reports/fields";

/** A report as a person would jot it down; times in days before today. */
export type ReportPlan = {
  title: string;
  /** A round by its place among them, or from and to. */
  period: { round: number } | { fromDaysAgo: number; toDaysAgo: number };
  by: string;
  builtAfter: number;
  discussedAfter: number;
  sentAfter?: number;
  finalAfter?: number;
  texts: Partial<Record<Part, string>>;
  comments: CommentPlan[];
};

/** Days are counted from the period's last one. */
export type CommentPlan = {
  by: string;
  after: number;
  part: Part | null;
  body: string;
};
