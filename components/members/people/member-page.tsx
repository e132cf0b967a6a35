import { Words } from "@/components/layout/words";
import type { SiteChoice } from "@/components/members/people/member-fields";
import { MemberForm } from "@/components/members/people/member-form";
import { PeopleHeader } from "@/components/members/people/people-header";
import { RemoveMember } from "@/components/members/people/remove-member";
import { SignMemberOut } from "@/components/members/people/sign-member-out";
import { createSayMember } from "@/components/members/people/say-member";
import { toTyped } from "@/components/members/people/typed-member";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/core/translator";
import type { MemberRow } from "@/lib/members/queries/members";
import type { MemberState } from "@/lib/members/rules/member-list";

type Props = {
  systemSlug: string;
  member: MemberRow;
  state: MemberState;
  sites: readonly SiteChoice[];
};

/** One member: what they are in the system, to change, and the way out of it. */
export async function MemberPage({ systemSlug, member, state, sites }: Props) {
  const [t, say] = await Promise.all([
    getTranslator("people"),
    createSayMember(),
  ]);
  const target = { membershipId: member.id, version: member.version };
  return (
    <>
      <PeopleHeader
        systemSlug={systemSlug}
        title={member.name}
        sub={
          <>
            <span className="break-all">{member.email}</span>.{" "}
            {t("edit.lastSeen")}: {say.lastSeen(member)}
          </>
        }
        badge={member.isAdmin && <Badge tone="info">{t("admin")}</Badge>}
      />
      <Words namespaces={["people", "members", "errors", "common"]}>
        <div className="grid gap-6">
          {state === "ended" && <Notice tone="warn">{t("edit.ended")}</Notice>}
          <Card>
            {/* Another version of the member is another form. */}
            <MemberForm
              key={member.version}
              systemSlug={systemSlug}
              target={target}
              typed={toTyped(member)}
              sites={sites}
            />
          </Card>
          {state === "now" && (
            <Card id="sign-out" title={t("signOut.title")}>
              <p className="mb-3 max-w-text">{t("signOut.text")}</p>
              <SignMemberOut
                systemSlug={systemSlug}
                name={member.name}
                membershipId={member.id}
              />
            </Card>
          )}
          {!member.isRemoved && (
            <Card id="remove" title={t("remove.title")}>
              <p className="mb-3 max-w-text">{t("remove.text")}</p>
              <RemoveMember
                systemSlug={systemSlug}
                name={member.name}
                {...target}
              />
            </Card>
          )}
        </div>
      </Words>
    </>
  );
}
