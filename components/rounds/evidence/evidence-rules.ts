/** The longest note, as lib/rounds/schema.ts has it (kept here so that zod stays on the server). */
export const longestNoteLength = 4000;
/** The largest file, as lib/files/schema.ts has it. */
export const largestFile = 20 * 1024 * 1024;
/** How many rows one piece is put behind at a time, as lib/rounds/schema/evidence.ts has it. */
export const mostShared = 40;

/**
 * What a phone or a browser offers to choose from. HEIC is left out though it
 * is taken: a phone that is asked for JPEG makes one of it, which all can see.
 */
export const offeredFiles =
  "image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv";

export type EvidenceDraft = {
  body: string;
  url: string;
  effectiveOn: string;
  /** "" where it does not expire. */
  expiresOn?: string;
};
export type EvidenceProblem =
  | "required"
  | "too_long"
  | "link"
  | "day"
  | "before_effective"
  | "link_and_file"
  | "file_too_big"
  | "file_empty";
export type EvidenceProblems = Partial<
  Record<keyof EvidenceDraft | "file", EvidenceProblem>
>;

/** What is wrong with a piece of evidence, by field; the server checks again. */
export function checkEvidence(
  { body, url, effectiveOn, expiresOn = "" }: EvidenceDraft,
  file?: { size: number } | null,
): EvidenceProblems {
  const link = url.trim();
  const problems: EvidenceProblems = {};
  if (!body.trim() && !link && !file) problems.body = "required";
  if (body.trim().length > longestNoteLength) problems.body = "too_long";
  if (link && !isWebAddress(link)) problems.url = "link";
  if (link.length > 2000) problems.url = "too_long";
  if (!isDay(effectiveOn)) problems.effectiveOn = "day";
  if (expiresOn && !isDay(expiresOn)) problems.expiresOn = "day";
  else if (expiresOn && expiresOn <= effectiveOn)
    problems.expiresOn = "before_effective";
  if (file && link) problems.file = "link_and_file";
  if (file && file.size > largestFile) problems.file = "file_too_big";
  if (file && file.size === 0) problems.file = "file_empty";
  return problems;
}

/** "example.org/report" as the web address it means. */
export function completeLink(link: string) {
  const text = link.trim();
  const isBare = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(text);
  return isBare ? `https://${text}` : text;
}

/** Today by the reader's own clock, which near midnight is not the server's. */
export function readerToday() {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

function isDay(text: string) {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function isWebAddress(link: string) {
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link);
}
