// Made once: asked for at each comparison, it takes longer than all that is judged.
const collator = new Intl.Collator("en", { numeric: true });

/** Sorts codes and names as people count: S4.PP.C2 before S4.PP.C10. */
export function compareCodes(a: string, b: string) {
  return collator.compare(a, b);
}
