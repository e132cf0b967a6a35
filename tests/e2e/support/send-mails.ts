import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { withClient } from "../../../prisma/database/connect.mjs";

const flags = ["--conditions=react-server", "--import", "tsx"];

/** Lets the time pass that mails to a person wait, and sends them as the jobs do, which rest in browser tests. */
export async function sendMailsTo(email: string) {
  await withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `UPDATE "Mail" m SET "dueAt" = now() FROM "Person" p WHERE p."id" = m."personId" AND p."email" = $1`,
      [email],
    ),
  );
  const env = {
    ...process.env,
    NEXTAUTH_SECRET: "of the mails that browser tests send",
    NEXTAUTH_URL: process.env.BASE_URL,
  };
  const program = [...flags, "tests/support/run-mail.ts", "--send"];
  await promisify(execFile)(process.execPath, program, { env });
}
