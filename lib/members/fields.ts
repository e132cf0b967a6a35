import { roles, type Role } from "@/lib/auth/roles";

/** What a form about a member holds. */
export type MemberFields = {
  role: Role;
  /** Only intermediary staff can be administrators. */
  isAdmin: boolean;
  /** Only coordinators have sites of their own. */
  siteIds: string[];
  title: string | null;
  /** Days; without an end the term runs on. */
  termFrom: string | null;
  termTo: string | null;
};

export const memberFieldNames = [
  "role",
  "isAdmin",
  "siteIds",
  "title",
  "termFrom",
  "termTo",
] as const satisfies readonly (keyof MemberFields)[];

export const inviteFieldNames = ["email", "name", ...memberFieldNames] as const;

export { roles };

/** How many people one file may invite at once. */
export const mostLines = 200;
/** How many invitations of a system may wait at once. */
export const mostWaiting = 500;
export const linkDays = 7;
