import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { FileView } from "@/lib/files/schema";
import { canSeeSite } from "../policy";

const mostRows = 200;

/**
 * A file that stands behind a row the reader may see, or null: another
 * system's, a hidden site's, taken back, or a rater's whose time has not come
 * (the database keeps that row from them).
 */
export function findEvidenceFile(
  scope: Scope,
  fileId: string,
): Promise<FileView | null> {
  const { systemId } = scope;
  return readSystem(scope, async (tx) => {
    const rows = await tx.evidence.findMany({
      where: { systemId, fileId, removedAt: null },
      select: { siteId: true },
      distinct: ["siteId"],
      take: mostRows,
    });
    const isSeen = rows.some(
      ({ siteId }) => siteId === null || canSeeSite(scope, siteId),
    );
    if (!isSeen) return null;
    return tx.storedFile.findFirst({
      where: { systemId, id: fileId, keptAt: { not: null }, removedAt: null },
      select: { id: true, name: true, mediaType: true, byteSize: true },
    });
  });
}
