import type { Value } from "@/lib/framework/files/workbook-form";

/**
 * What a cell says, as the document has it. What does not fit stays text, so
 * that the check of the format names it with its place.
 */
export function readValue(text: string, kind: Value): unknown {
  if (text.trim() === "") return undefined;
  if (kind === "flag") return readFlag(text.trim());
  if (kind === "text") return text;
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text.trim())
    ? Number(text)
    : text.trim();
}

/** The same back, as a person would write it. */
export function writeValue(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? "yes" : null;
  return typeof value === "number" ? value : String(value);
}

function readFlag(text: string) {
  if (/^(yes|true|sí|si)$/i.test(text)) return true;
  if (/^(no|false)$/i.test(text)) return false;
  return text;
}

/** A share as decimals where four of them say it exactly, else as the fraction it is, else with all its decimals. */
export function writeShare(share: number): number | string {
  if (Number(share.toFixed(4)) === share) return share;
  for (let whole = 2; whole <= 999; whole += 1) {
    const part = Math.round(share * whole);
    if (part <= 999 && part / whole === share) return `${part}/${whole}`;
  }
  return share;
}
