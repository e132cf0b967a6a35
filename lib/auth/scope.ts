import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { today } from "@/lib/core/clock";
import { selectPosition } from "@/lib/db/position";
import { askAsNobody } from "@/lib/db/transaction";
import { hashLinkToken } from "./link-token";
import { can, type Permission, type Role } from "./roles";
import { readSessionId } from "./session-cookie";

declare const proof: unique symbol;

/** Who asks, in which system, as what. Only this file makes one, so a query without a gate does not compile. */
export type Scope = {
  readonly [proof]: true;
  readonly personId: string;
  readonly personName: string;
  readonly personEmail: string;
  readonly systemId: string;
  readonly systemSlug: string;
  readonly systemName: string;
  readonly frameworkVersionId: string;
  readonly rulePreset: string;
  /** Rises with every change of the system's own rows; 0: it never had any. */
  readonly localRowsVersion: number;
  readonly doLocalRowsCount: boolean;
  readonly isSample: boolean;
  readonly areSitesOpen: boolean;
  readonly revisitingStage: number | null;
  readonly membershipId: string;
  readonly role: Role;
  readonly isAdmin: boolean;
  readonly siteIds: readonly string[];
  /** How much of what they were told here is new, up to 100. */
  readonly newNotices: number;
  /** Set for who runs the installation and was let in to read, until then; `membershipId` is no membership's. */
  readonly looksInUntil: Date | null;
  /** How far a replica must be to show all that stands now; null: only the primary will do. */
  readonly readsAfter: string | null;
};

type ScopeRow = Omit<Scope, typeof proof>;

// The database's own rule for a system's address: nothing else is worth asking for.
const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/;

/**
 * The scope of a live session in a system, or null: one statement, read from
 * the database each time. The first of a day also notes that the member was here.
 * Who only reads, as a page does, may be answered by a replica.
 */
export async function findScope(
  sessionId: string,
  systemSlug: string,
  { isReading = false } = {},
): Promise<Scope | null> {
  if (!slugPattern.test(systemSlug)) return null;
  const rows = await askAsNobody(
    (tx) =>
      tx.$queryRaw<ScopeRow[]>`SELECT s.*, (SELECT count(*)::int FROM (
                 SELECT FROM "Notice" n WHERE n."systemId" = s."systemId" AND n."personId" = s."personId"
                    AND n."readAt" IS NULL AND n."endedAt" IS NULL LIMIT 100) AS new) AS "newNotices",
                 ${selectPosition(isReading)} AS "readsAfter"
          FROM open_scope(${sessionId}::uuid, ${systemSlug}, ${today()}::date) s
          CROSS JOIN LATERAL note_seen(s."membershipId", ${today()}::date) seen`,
  );
  return (rows[0] as Scope | undefined) ?? null;
}

/**
 * The scope of the member whose calendar address this is, while their term
 * runs and their account is open, or null: one statement. Nobody is signed in.
 */
export async function findCalendarScope(token: string): Promise<Scope | null> {
  const rows = await askAsNobody(
    (tx) =>
      tx.$queryRaw<
        ScopeRow[]
      >`SELECT s.*, 0 AS "newNotices", NULL AS "looksInUntil", ${selectPosition(true)} AS "readsAfter"
          FROM open_calendar(${hashLinkToken(token)}, ${today()}::date) s`,
  );
  return (rows[0] as Scope | undefined) ?? null;
}

/** What members of a suspended system are told in its place. */
export type Suspension = {
  systemName: string;
  since: Date;
  because: string;
  contact: string;
};

/** That the system is suspended, for a member of it; null for anyone else, and while it is open. */
export async function findSuspension(
  sessionId: string,
  systemSlug: string,
): Promise<Suspension | null> {
  if (!slugPattern.test(systemSlug)) return null;
  const rows = await askAsNobody(
    (tx) =>
      tx.$queryRaw<
        Suspension[]
      >`SELECT * FROM find_suspension(${sessionId}::uuid, ${systemSlug}, ${today()}::date)`,
  );
  return rows[0] ?? null;
}

/**
 * For a page: signed out goes to sign-in, not a member sees "not found", not
 * allowed sees "forbidden"; members of a suspended system are told so.
 */
export async function requireScope(
  systemSlug: string,
  permission: Permission,
): Promise<Scope> {
  const sessionId = await readSessionId();
  const scope = sessionId && (await findScopeOnce(sessionId, systemSlug));
  if (scope) return can(scope, permission) ? scope : forbidden();
  const person = sessionId && (await findSessionPerson(sessionId));
  if (!person) redirect("/sign-in");
  if (await findSuspension(sessionId, systemSlug))
    redirect(`/systems/${systemSlug}`);
  return notFound();
}

export type SessionPerson = {
  personId: string;
  name: string;
  email: string;
  locale: string | null;
  isOperator: boolean;
};

/** Who runs the installation. */
export type Operator = SessionPerson & { isOperator: true };

/** The person of a live session, or null when it ended, expired or the account is disabled. */
export const findSessionPerson = cache(async (sessionId: string) => {
  const rows = await askAsNobody(
    (tx) =>
      tx.$queryRaw<
        SessionPerson[]
      >`SELECT * FROM open_session(${sessionId}::uuid)`,
  );
  return rows[0] ?? null;
});

/** The signed-in person, for pages outside any system. */
export async function requirePerson(): Promise<SessionPerson> {
  const person = await findPerson();
  return person ?? redirect("/sign-in");
}

/** Who runs the installation, for its own pages; to anyone else they are not there. */
export async function requireOperator(): Promise<Operator> {
  const person = await requirePerson();
  return isOperator(person) ? person : notFound();
}

export function isOperator(person: SessionPerson): person is Operator {
  return person.isOperator;
}

/** The signed-in person, if any. */
export async function findPerson(): Promise<SessionPerson | null> {
  const sessionId = await readSessionId();
  return sessionId ? findSessionPerson(sessionId) : null;
}

const findScopeOnce = cache((sessionId: string, systemSlug: string) =>
  findScope(sessionId, systemSlug, { isReading: true }),
);
