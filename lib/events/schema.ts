/** What can happen, in the past tense; the words are in messages (`rounds.events`). */
export const eventVerbs = [
  "rated",
  "evidence_added",
  "evidence_removed",
  "round_opened",
  "round_closed",
  "milestone_target_set",
  "milestone_proposed",
  "milestone_withdrawn",
  "milestone_confirmed",
  "stage_attested",
  "stage_attestation_confirmed",
  "site_added",
  "site_changed",
  "local_row_added",
  "local_row_changed",
  "local_row_retired",
  "local_row_restored",
  "local_rows_counted",
  "framework_moved",
  "preset_changed",
] as const;
export type EventVerb = (typeof eventVerbs)[number];
