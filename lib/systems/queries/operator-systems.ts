import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import {
  listActs,
  listVersions,
} from "@/lib/framework/queries/operator-versions";
import type { SystemSearch } from "../operator/schema";

/** What an operator may know of a system; nothing of what is in it. */
export type SystemLine = {
  id: string;
  slug: string;
  name: string;
  createdAt: Date;
  suspendedAt: Date | null;
  suspendedBecause: string | null;
  suspendedContact: string | null;
  erasureDueAt: Date | null;
  isSample: boolean;
  members: number;
  sites: number;
  bytes: number;
  /** The last day that a member was there. */
  lastActiveOn: string | null;
};

export const systemsPerPage = 25;

/** One page of the installation's systems by name, and what operators did last. Three statements. */
export function readSystems({ personId }: Operator, { q, page }: SystemSearch) {
  return withPerson(personId, async (tx) => {
    const skip = (page - 1) * systemsPerPage;
    const { systems, total } = await list(tx, { q, only: null, skip });
    return { systems, total, acts: await listActs(tx) };
  });
}

/** One system, its first administrator while nobody has come, and what operators did about it; or null. */
export function findSystem({ personId }: Operator, systemId: string) {
  return withPerson(personId, async (tx) => {
    const found = await list(tx, { q: "", only: systemId, skip: 0 });
    const system = found.systems[0];
    if (!system) return null;
    const places = await tx.$queryRaw<FirstPlace[]>`
      SELECT * FROM find_first_place(${systemId}::uuid)`;
    const access = await tx.$queryRaw<{ until: Date | null }[]>`
      SELECT find_access(${systemId}::uuid) AS "until"`;
    const acts = await listActs(tx, systemId);
    const looksInUntil = access[0]?.until ?? null;
    return { system, firstPlace: places[0] ?? null, looksInUntil, acts };
  });
}

export type FirstPlace = { email: string; name: string; expiresAt: Date };

/** The versions that a new system may start with. */
export function listOfferedVersions({ personId }: Operator) {
  return withPerson(personId, async (tx) => {
    const versions = await listVersions(tx);
    return versions.filter(({ retiredOn }) => retiredOn === null);
  });
}

type Row = Omit<SystemLine, "bytes"> & { bytes: bigint; total: number };

async function list(
  tx: Transaction,
  { q, only, skip }: { q: string; only: string | null; skip: number },
) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s."id", s."slug", s."name", s."createdAt", s."suspendedAt", s."suspendedBecause", s."suspendedContact",
           s."erasureDueAt", s."isSample", s."members", s."sites", s."bytes", s."lastActiveOn"::text AS "lastActiveOn", s."total"
      FROM list_systems(${q}, ${only}::uuid, ${skip}::int, ${systemsPerPage}::int) s`;
  const systems: SystemLine[] = rows.map(({ total: _, bytes, ...row }) => ({
    ...row,
    bytes: Number(bytes),
  }));
  return { systems, total: rows[0]?.total ?? 0 };
}
