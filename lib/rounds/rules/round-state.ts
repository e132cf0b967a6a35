/** Where a round stands: being scored, its review confirmed, closed, or opened again after a closing. */
export const roundStates = ["open", "confirmed", "closed", "reopened"] as const;
export type RoundState = (typeof roundStates)[number];

type Marks = {
  isClosed: boolean;
  reviewedOn: string | null;
  /** How often it was closed. */
  closings: number;
};

export function readRoundState({
  isClosed,
  reviewedOn,
  closings,
}: Marks): RoundState {
  if (isClosed) return "closed";
  if (reviewedOn !== null) return "confirmed";
  return closings > 0 ? "reopened" : "open";
}
