import { PrismaPg } from "@prisma/adapter-pg";
import type { Client } from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { readPublishedFramework } from "@/lib/framework/queries/published";
import type { Framework } from "@/lib/framework/schema";
import { withClient } from "../database/connect.mjs";
import { Refusal } from "./say";

export type Version = {
  id: string;
  code: string;
  version: string;
  family: string;
  contentHash: string;
  publishedAt: Date | null;
  retiredAt: Date | null;
};

/** Work as the owner of the tables. */
export function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(ownerUrl(), work);
}

/** Every version, of each framework the newest first. */
export async function listVersions(client: Client): Promise<Version[]> {
  const found = await client.query<Version>(
    `SELECT "id", "code", "version", "family", "contentHash", "publishedAt", "retiredAt" FROM "FrameworkVersion"
      WHERE "publishedAt" IS NOT NULL ORDER BY "code", string_to_array("version", '.')::int[] DESC`,
  );
  return found.rows;
}

/** The version of that name, or the end of the command. */
export function insistVersion(
  versions: Version[],
  code: string,
  version: string,
): Version {
  const found = versions.find(
    (one) => one.code === code && one.version === version,
  );
  if (found) return found;
  throw new Refusal(
    1,
    `${code} ${version} is not published here. See: npm run framework -- list`,
  );
}

/** The whole document of a published version. */
export async function readVersion({ id }: Version): Promise<Framework> {
  const adapter = new PrismaPg({ connectionString: ownerUrl(), max: 1 });
  const prisma = new PrismaClient({ adapter });
  try {
    return await prisma.$transaction((tx) => readPublishedFramework(tx, id));
  } finally {
    await prisma.$disconnect();
  }
}

function ownerUrl() {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  throw new Refusal(
    2,
    "There is no database to ask. Start the demo (npm run demo), or set DATABASE_URL to the owner's address.",
  );
}
