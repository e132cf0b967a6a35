import { listAccountEvents } from "@/lib/members/queries/account-events";
import { readFactors } from "@/lib/members/queries/factors";
import { listSessions } from "@/lib/members/queries/sessions";
import {
  inviteMember,
  renewInvitation,
  withdrawInvitation,
} from "@/lib/members/mutations/invitation";
import {
  inviteMany,
  planInvitations,
} from "@/lib/members/mutations/invite-many";
import {
  changeMember,
  removeMember,
  signMemberOut,
} from "@/lib/members/mutations/member";
import { findMember, readMembers } from "@/lib/members/queries/members";
import { saveLocale } from "@/lib/members/mutations/locale";
import type { Calls } from "./call";

const place = {
  ...{ role: "site_coordinator" as const, isAdmin: false, siteIds: [] },
  ...{ title: null, termFrom: "2026-01-01", termTo: null },
};

const anybody = { email: "helen.vance@riverbend.example", name: "Anybody" };

const people = "email,name,role\nhelen.vance@riverbend.example,Anybody,viewer";

export const memberCalls: Calls = {
  readMembers: (scope) => readMembers(scope),
  findMember: (scope, { membership = "" }) => findMember(scope, membership),
  inviteMember: (scope, { site = "" }, key) =>
    inviteMember(scope, { ...place, siteIds: [site], ...anybody, key }),
  renewInvitation: (scope, { invitation = "" }) =>
    renewInvitation(scope, { invitationId: invitation, version: 1 }),
  withdrawInvitation: (scope, { invitation = "" }) =>
    withdrawInvitation(scope, { invitationId: invitation, version: 1 }),
  changeMember: (scope, { membership = "" }) =>
    changeMember(scope, { ...place, membershipId: membership, version: 1 }),
  listSessions: ({ personId }) => listSessions(personId, null),
  readFactors: ({ personId }) => readFactors(personId),
  listAccountEvents: ({ personId }) => listAccountEvents(personId),
  signMemberOut: (scope, { membership = "" }) =>
    signMemberOut(scope, { membershipId: membership }),
  removeMember: (scope, { membership = "" }) =>
    removeMember(scope, { membershipId: membership, version: 1 }),
  planInvitations: (scope) => planInvitations(scope, { csv: people }),
  inviteMany: (scope, _, key) => inviteMany(scope, { csv: people, key }),
  saveLocale: (scope) => saveLocale(scope.personId, "es"),
};
