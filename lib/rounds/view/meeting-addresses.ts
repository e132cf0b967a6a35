import type { MeetingAddress } from "../meeting-input";

type Row = { code: string; siteId: string | null };

/** Where the rows of a meeting are, with the reader's choice of rows kept. */
export function createMeetingAddresses(
  systemSlug: string,
  roundId: string,
  { level, function: functionCode, site }: Partial<MeetingAddress>,
) {
  const root = `/${systemSlug}/rounds/${roundId}/meeting`;
  const chosen = { level, function: functionCode, site };
  return {
    root,
    /** The first row that waits. */
    start: root + query(chosen),
    row: ({ code, siteId }: Row) =>
      root + query({ ...chosen, row: code, of: siteId }),
  };
}
export type MeetingAddresses = ReturnType<typeof createMeetingAddresses>;

function query(entries: Record<string, string | null | undefined>) {
  const given = Object.entries(entries).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
