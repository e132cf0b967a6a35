import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { getEnv } from "@/lib/core/env";
import { PrismaClient } from "./generated/client";

const holder = globalThis as { waymarkPrisma?: PrismaClient };

/** The one client of this process. Only lib/db opens transactions on it. */
export function getPrisma() {
  holder.waymarkPrisma ??= createPrisma();
  return holder.waymarkPrisma;
}

function createPrisma() {
  const { APP_DATABASE_URL, DATABASE_POOL } = getEnv();
  const adapter = new PrismaPg({
    connectionString: APP_DATABASE_URL,
    max: DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
  });
  return new PrismaClient({ adapter });
}
