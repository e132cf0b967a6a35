import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { MemberPage } from "@/components/members/people/member-page";
import { requireScope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { findMember } from "@/lib/members/queries/members";
import { stateOf } from "@/lib/members/rules/member-list";
import { listSites } from "@/lib/systems/queries/sites";

type Props = { params: Promise<{ system: string; membershipId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { system, membershipId } = await params;
  return { title: (await getMember(system, membershipId)).member.name };
}

export default async function MemberRoute({ params }: Props) {
  const { system, membershipId } = await params;
  const { scope, member } = await getMember(system, membershipId);
  const sites = await listSites(scope);
  return (
    <MemberPage
      systemSlug={scope.systemSlug}
      member={member}
      state={stateOf(member, today())}
      sites={sites.map(({ id, name }) => ({ id, name }))}
    />
  );
}

const getMember = cache(async (system: string, membershipId: string) => {
  const scope = await requireScope(system, "members:edit");
  if (!z.uuid().safeParse(membershipId).success) notFound();
  const member = await findMember(scope, membershipId);
  return member ? { scope, member } : notFound();
});
