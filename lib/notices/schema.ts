import { z } from "zod";

const text = z.string();
const ofRound = z.object({ round: text });
const ofSite = z.object({ site: text, round: text });
const ofRow = z.object({ code: text, round: text });
const ofConcern = z.object({ concern: text });
const ofReport = z.object({ report: text });

/** Everything people are told, with what its sentence needs to know. A kind more: words in messages/<language>/notices.ts. */
export const noticeArgs = {
  round_opened: z.object({ round: text, dueOn: z.iso.date() }),
  asked_to_rate: ofRound,
  round_due: z.object({ round: text, dueOn: z.iso.date() }),
  round_closed: ofRound,
  round_reopened: z.object({ round: text, reason: text }),
  review_confirmed: ofRound,
  site_submitted: ofSite,
  site_sent_back: ofSite,
  site_accepted: ofSite,
  not_applicable_refused: z.object({
    row: text,
    by: text,
    reason: text.nullable(),
  }),
  row_decided: ofRow,
  evidence_asked: ofRow,
  evidence_answered: ofRow,
  concern_raised: ofConcern,
  concern_triaged: ofConcern,
  concern_answered: ofConcern,
  concern_reopened: ofConcern,
  decision_asked: ofConcern,
  mentioned: ofConcern,
  scan_asked: z.object({ by: text }),
  report_discussed: ofReport,
  report_sent: ofReport,
  report_final: ofReport,
  support_given: z.object({ support: text }),
  action_given: z.object({ by: text, dueOn: z.iso.date() }),
  action_due: z.object({ dueOn: z.iso.date() }),
  action_late: z.object({ dueOn: z.iso.date() }),
  action_ended: z.object({ by: text }),
  meeting_written: z.object({ by: text }),
  much_exported: z.object({ by: text, rows: z.string().regex(/^\d+$/) }),
} as const satisfies Record<string, z.ZodObject>;

export type NoticeKind = keyof typeof noticeArgs;

/** A kind with its own arguments. */
export type NoticeTold = {
  [Kind in NoticeKind]: {
    kind: Kind;
    args: z.infer<(typeof noticeArgs)[Kind]>;
  };
}[NoticeKind];

export type NoticeView = {
  id: string;
  /** null: written by a version that knew more kinds. */
  told: NoticeTold | null;
  at: string;
  isNew: boolean;
};

export const readAllSchema = z.object({
  /** Those that came while the page was open stay new. */
  upTo: z.iso.datetime(),
});
export type ReadAll = z.infer<typeof readAllSchema>;
