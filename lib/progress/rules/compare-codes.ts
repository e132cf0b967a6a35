/** Sorts codes and names as people count: S4.PP.C2 before S4.PP.C10. */
export function compareCodes(a: string, b: string) {
  return a.localeCompare(b, "en", { numeric: true });
}
