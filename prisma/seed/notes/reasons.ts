/** Why a row does not apply, or why nobody could say; by row. */
export const reasons: Record<string, string> = {
  "S3.DE.C1":
    "The county's lawyers have the draft since summer. None of us has read it yet.",
  "S4.AI.S1":
    "The rollout plan links no other school with this one yet, so there is nobody to plan with.",
  "S4.PP.S2":
    "New here this year: I have not seen the handbook that this would be in.",
  "S4.PP.S3":
    "Personnel files are kept at the partner agency; we have asked to see their policy.",
  "S4.PL.S3":
    "The site team has not met since the assistance began, so we cannot tell yet.",
  "S4.PP.C6":
    "Two handbooks are in use. The policy group compares them this month.",
};
