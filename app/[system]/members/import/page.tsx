import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { ImportPeople } from "@/components/members/people/import-page";
import { PeopleHeader } from "@/components/members/people/people-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listSites } from "@/lib/systems/queries/sites";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("people");
  return { title: t("import.title") };
}

export default async function ImportPeoplePage({ params }: Props) {
  const scope = await requireScope((await params).system, "members:edit");
  const [t, names, sites] = await Promise.all([
    getTranslator("people"),
    getTranslator("members"),
    listSites(scope),
  ]);
  const example = [
    t("import.header"),
    `ana@example.org,Ana Ruiz,${names("roles.site_coordinator")},${sites[0]?.name ?? ""},,2026-09-01,,`,
    `ben@example.org,Ben Okoro,${names("roles.intermediary_staff")},,,,,`,
  ].join("\n");
  return (
    <>
      <PeopleHeader
        systemSlug={scope.systemSlug}
        title={t("import.title")}
        sub={t("import.sub")}
      />
      <Words namespaces={["people", "members", "errors", "common"]}>
        <ImportPeople
          systemSlug={scope.systemSlug}
          formKey={randomUUID()}
          example={example}
        />
      </Words>
    </>
  );
}
