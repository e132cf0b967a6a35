/** The name of the file that an event tells of, or null. Events keep plain JSON of what was said. */
export function readFileName(json: unknown): string | null {
  if (typeof json !== "object" || json === null) return null;
  const { file } = { file: undefined, ...json };
  return typeof file === "string" ? file : null;
}
