import { createHash } from "node:crypto";

/**
 * The id of a seeded row, the same at every seeding: a UUID of version 8
 * (RFC 9562) made of the SHA-256 of what the row is.
 */
export function seedId(...parts: (string | number)[]): string {
  const name = `waymark/demo/${parts.join("/")}`;
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export const personId = (email: string) => seedId("person", email);

export const systemId = (slug: string) => seedId("system", slug);

export const siteId = (slug: string, name: string) =>
  seedId("site", slug, name);

export const membershipId = (slug: string, email: string) =>
  seedId("membership", slug, email);

export const roundId = (slug: string, ordinal: number) =>
  seedId("round", slug, ordinal);
