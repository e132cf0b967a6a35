/** Every failure a person can meet has a code, and a sentence in `messages/<language>/errors.ts`. */
export type ErrorCode =
  | "signed_out"
  | "not_found"
  | "forbidden"
  | "invalid"
  | "stale"
  | "round_not_open"
  | "round_closed"
  | "round_already_open"
  | "round_open"
  | "framework_moved"
  | "round_not_last"
  | "round_not_closed"
  | "review_needed"
  | "site_submitted"
  | "site_accepted"
  | "site_not_submitted"
  | "site_not_asked"
  | "rater_handed_in"
  | "panel_empty"
  | "panel_thin"
  | "plan_too_large"
  | "evidence_needed"
  | "evidence_supports_three"
  | "file_too_big"
  | "file_type"
  | "file_empty"
  | "file_cut_off"
  | "files_full"
  | "files_down"
  | "reason_needed"
  | "second_needed"
  | "panel_handed_in"
  | "panel_opened"
  | "panel_not_opened"
  | "name_taken"
  | "version_taken"
  | "version_differs"
  | "draft_published"
  | "draft_discarded"
  | "local_rows_full"
  | "concern_merged"
  | "concern_seen_by_fewer"
  | "concern_of_other_site"
  | "concern_not_triaged"
  | "concern_told"
  | "recommendation_needed"
  | "request_waits"
  | "request_answered"
  | "answer_replied"
  | "nobody_to_tell"
  | "not_mentionable"
  | "owner_cannot_see"
  | "meeting_has_actions"
  | "review_finished"
  | "scan_opened"
  | "scan_not_opened"
  | "scan_handed_in"
  | "scan_unsettled"
  | "scan_unanswered"
  | "scan_thin"
  | "review_full"
  | "report_final"
  | "report_sent"
  | "report_is_draft"
  | "report_not_draft"
  | "report_rests_on_few"
  | "site_needed"
  | "milestone_not_proposed"
  | "milestone_confirmed"
  | "attestation_confirmed"
  | "stage_unknown"
  | "already_member"
  | "already_invited"
  | "invitations_full"
  | "invitation_over"
  | "link_over"
  | "password"
  | "last_admin"
  | "last_sign_in"
  | "not_sample"
  | "address_taken"
  | "first_admin_there"
  | "system_is_otherwise"
  | "system_suspended"
  | "only_looking"
  | "name_differs"
  | "wrong_sign_in"
  | "password_needed"
  | "sign_in_again"
  | "wrong_code"
  | "too_many_tries"
  | "nothing_to_change"
  | "nothing_chosen"
  | "busy"
  | "unreachable"
  | "unexpected";

/** An expected failure: refused, nothing changed. `detail` is plain data for the screen. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail?: unknown,
  ) {
    super(code);
    this.name = "AppError";
  }
}

/** What an action answers: done, refused with a code, or refused field by field. */
export type ActionResult<T = undefined> =
  | { status: "ok"; value: T }
  | { status: "error"; code: ErrorCode; detail?: unknown }
  | { status: "fields"; fields: Record<string, string> };

export const idle = { status: "idle" } as const;

/** What a form remembers between posts. */
export type FormState<T = undefined> = ActionResult<T> | typeof idle;
