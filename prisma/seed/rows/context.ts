import type { CastMember } from "../cast";
import type { SystemPlan } from "../plan";
import type { PublishedFramework } from "../read-published";
import type { RoundDates } from "./calendar";

/** All that the rows of one system are made from. */
export type SeedContext = {
  plan: SystemPlan;
  members: CastMember[];
  framework: PublishedFramework;
  rounds: RoundDates[];
  systemId: string;
  /** "YYYY-MM-DD" */
  today: string;
};

/** A row of a table: its columns by name. */
export type Row = Record<string, unknown>;

/** The one who does what a role does; with a turn, they take turns. */
export function findMember(
  { members, plan }: SeedContext,
  role: CastMember["role"],
  turn = 0,
): CastMember {
  const able = members.filter((member) => member.role === role);
  const member = able[turn % Math.max(able.length, 1)];
  if (!member) throw new Error(`Nobody in ${plan.slug} is ${role}.`);
  return member;
}
