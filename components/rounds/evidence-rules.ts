/** The longest note, as lib/rounds/schema.ts has it (kept here so that zod stays on the server). */
export const longestNoteLength = 4000;

export type EvidenceDraft = { body: string; url: string; effectiveOn: string };
export type EvidenceProblem = "required" | "too_long" | "link" | "day";

/** What is wrong with a note or link, by field; the server checks again. */
export function checkEvidence({
  body,
  url,
  effectiveOn,
}: EvidenceDraft): Partial<Record<keyof EvidenceDraft, EvidenceProblem>> {
  const link = url.trim();
  const problems: Partial<Record<keyof EvidenceDraft, EvidenceProblem>> = {};
  if (!body.trim() && !link) problems.body = "required";
  if (body.trim().length > longestNoteLength) problems.body = "too_long";
  if (link && !isWebAddress(link)) problems.url = "link";
  if (link.length > 2000) problems.url = "too_long";
  if (!/^\d{4}-\d\d-\d\d$/.test(effectiveOn)) problems.effectiveOn = "day";
  return problems;
}

/** "example.org/report" as the web address it means. */
export function completeLink(link: string) {
  const text = link.trim();
  const isBare = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text);
  return isBare ? `https://${text}` : text;
}

function isWebAddress(link: string) {
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link);
}
