/**
 * Shares of whole rows, compared without a floating-point slip. A setting such
 * as 0.85 or 1/3 is not exact in binary (0.07 * 100 > 7), so a count within a
 * billionth of the line is on it. Counts are far below a million rows, where
 * two different counts differ by far more than that.
 */
const toleranceOf = (whole: number) => 1e-9 * (whole + 1);

/** True when part / whole >= share; of nothing, never. */
export function isShareAtLeast(part: number, whole: number, share: number) {
  return whole > 0 && part + toleranceOf(whole) >= share * whole;
}

/**
 * True when part / whole > share; of nothing, never. Nothing is more than
 * everything, so a share of 1 asks for all of it (a strict setting).
 */
export function isShareOver(part: number, whole: number, share: number) {
  return whole > 0 && part >= countOver(whole, share);
}

/** The least part that is at least this share of the whole. */
export function countAtLeast(whole: number, share: number) {
  return Math.max(0, Math.ceil(share * whole - toleranceOf(whole)));
}

/** The least part that is more than this share of the whole. */
export function countOver(whole: number, share: number) {
  return Math.min(whole, Math.floor(share * whole + toleranceOf(whole)) + 1);
}

/** part / whole, or null of nothing. */
export function shareOf(part: number, whole: number) {
  return whole === 0 ? null : part / whole;
}

/** Whole percent, rounded down: 84.9 % must never read as the 85 % it missed. */
export function toPercent(share: number | null) {
  return Math.floor((share ?? 0) * 100 + 1e-7);
}
