import type { FrameworkReading } from "@/lib/framework/files/read-texts";

/** A framework out of its Excel form. */
export function readFrameworkWorkbook(
  file: string,
  _bytes: Uint8Array,
): Promise<FrameworkReading> {
  const place = { file, line: null };
  const args = { reason: "not_xlsx" };
  return Promise.resolve({
    problems: [{ path: [], key: "workbook_refused", args, place }],
  });
}
