import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { InviteForm } from "@/components/members/people/invite-form";
import { PeopleHeader } from "@/components/members/people/people-header";
import { Card } from "@/components/ui/card";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listSites } from "@/lib/systems/queries/sites";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("people");
  return { title: t("form.inviteTitle") };
}

export default async function InvitePage({ params }: Props) {
  const scope = await requireScope((await params).system, "members:edit");
  const [t, sites] = await Promise.all([
    getTranslator("people"),
    listSites(scope),
  ]);
  return (
    <>
      <PeopleHeader
        systemSlug={scope.systemSlug}
        title={t("form.inviteTitle")}
        sub={t("form.inviteSub")}
      />
      <Card>
        <Words namespaces={["people", "members", "errors", "common"]}>
          <InviteForm
            formKey={randomUUID()}
            systemSlug={scope.systemSlug}
            sites={sites.map(({ id, name }) => ({ id, name }))}
          />
        </Words>
      </Card>
    </>
  );
}
