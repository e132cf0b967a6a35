/** A file's size as people say it: the key of its words and the number. */
export function sayFileSize(bytes: number) {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return { unit: "kB" as const, size: kilobytes };
  return { unit: "MB" as const, size: Math.round(kilobytes / 102.4) / 10 };
}
