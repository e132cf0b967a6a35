import type { Metadata } from "next";
import { MembersPage } from "@/components/members/people/members-page";
import { requireScope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { getTranslator } from "@/lib/core/translator";
import { readMembers } from "@/lib/members/queries/members";
import { readMemberState } from "@/lib/members/rules/member-list";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("people");
  return { title: t("title") };
}

/** Who belongs to the system; for its administrators. */
export default async function MembersRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "members:edit");
  return (
    <MembersPage
      systemSlug={scope.systemSlug}
      ownMembershipId={scope.membershipId}
      {...await readMembers(scope)}
      state={readMemberState(await searchParams)}
      today={today()}
    />
  );
}
