import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { withClient } from "../../../prisma/database/connect.mjs";
import type { Account } from "./community";

const password = "a long enough password";

/** An operator of one story's own, in no system. */
export async function addOperator(name: string): Promise<Account> {
  const passwordHash = await hash(password, { memoryCost: 8192, timeCost: 1 });
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@operators.example`;
  await withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `WITH p AS (INSERT INTO "Person" ("id", "email", "name", "operatorSince") VALUES ($1, $2, $3, now()) RETURNING "id")
       INSERT INTO "Credential" ("personId", "passwordHash") SELECT "id", $4 FROM p`,
      [randomUUID(), email, name, passwordHash],
    ),
  );
  return { name, email, password };
}
