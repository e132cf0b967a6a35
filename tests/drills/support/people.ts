import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { withClient } from "../../../prisma/database/connect.mjs";
import type { Installation } from "./installation";

/** The cookie that signing in gives, for one of the cast. */
export async function signIn(
  { ownerUrl, secret }: Installation,
  name: string,
): Promise<string> {
  const sessionId = randomUUID();
  const personId = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ personId: string }>(
      `INSERT INTO "Session" ("id", "personId", "expiresAt")
       SELECT $1, "id", now() + interval '1 day' FROM "Person" WHERE "name" = $2 RETURNING "personId"`,
      [sessionId, name],
    );
    return rows[0]?.personId;
  });
  const token = await encode({ token: { sub: personId, sessionId }, secret });
  return `waymark.session=${token}`;
}
