import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { getEnv } from "@/lib/core/env";
import { PrismaClient } from "./generated/client";
import { createKeptStatements } from "./kept-statements";

export type Database = ReturnType<typeof openDatabase>;

/** A client with connections of its own, which keep statements once `keepStatements` was called. */
export function openDatabase(url: string | undefined, limits: PoolConfig) {
  const pool = new Pool({
    connectionString: url,
    max: getEnv().DATABASE_POOL,
    // A new one costs a visitor some 20 ms, and knows no plan yet.
    idleTimeoutMillis: 300_000,
    // What a connection has learnt to know is let go now and then.
    maxLifetimeSeconds: 3_600,
    ...limits,
  });
  const kept = createKeptStatements(pool);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: kept.nameStatement,
    }),
  });
  return { pool, prisma, keepStatements: kept.begin };
}
