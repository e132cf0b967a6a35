/** A random UUID, also where the page is not on https and the browser withholds its own. */
export function makeKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  const parts = [0, 4, 6, 8, 10].map((from, index, all) =>
    hex.slice(from, all[index + 1]).join(""),
  );
  return parts.join("-");
}
