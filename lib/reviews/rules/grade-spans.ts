/** Grade spans such as "PK-5" and "9-12" along the path of grades; what is no grade comes last. */
export function sortGradeSpans(spans: readonly string[]): string[] {
  return spans.toSorted(
    (a, b) => startOf(a) - startOf(b) || a.localeCompare(b, "en"),
  );
}

const last = 99;

function startOf(span: string): number {
  if (/^\s*P/i.test(span)) return -1;
  if (/^\s*K/i.test(span)) return 0;
  const grade = /^\s*(\d{1,2})/.exec(span)?.[1];
  return grade ? Number(grade) : last;
}
