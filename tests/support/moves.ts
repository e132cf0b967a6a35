import type { Scope } from "@/lib/auth/scope";
import type { Framework } from "@/lib/framework/schema";
import { publishVersion } from "./next-version";
import { asOwner } from "./seeded";

/** Publishes a framework in this test file's database; the id of the version. */
export function publish(framework: Framework): Promise<string> {
  return asOwner((client) => publishVersion(client, framework));
}

/** Closes whatever round a system has open, as it stands, so that the system may move. */
export function closeOpenRound({ systemId }: Scope) {
  return asOwner((client) =>
    client.query(
      `UPDATE "Round" SET "closedAt" = now(), "closedById" = "openedById", "version" = "version" + 1
        WHERE "systemId" = $1 AND "openedAt" IS NOT NULL AND "closedAt" IS NULL`,
      [systemId],
    ),
  );
}
