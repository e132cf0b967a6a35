import "server-only";
import { Prisma } from "./generated/client";
import { hasReplica } from "./replica";

/**
 * How far the primary has written, for who reads from now on: a text, or null
 * where no replica is set, who asks may write, or this statement itself wrote,
 * which stands behind that place. The timeline is part of it: after a replica
 * took over, another may be further along a line that nobody follows.
 */
export function selectPosition(isReading: boolean): Prisma.Sql {
  if (!isReading || !hasReplica()) return Prisma.sql`NULL::text`;
  return Prisma.sql`CASE WHEN pg_current_xact_id_if_assigned() IS NULL
    THEN left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) || ' ' || pg_current_wal_insert_lsn() END`;
}

/** Whether the replica that is asked has replayed all up to there. */
export function selectHasReached(position: string): Prisma.Sql {
  const [timeline = "", place = ""] = position.split(" ");
  return Prisma.sql`(pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= ${place}::pg_lsn
    AND ${Number.parseInt(timeline, 16)}::int = (SELECT "timeline_id" FROM pg_control_checkpoint()))`;
}
