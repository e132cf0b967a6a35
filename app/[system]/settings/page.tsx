import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { RemoveSampleForm } from "@/components/systems/remove-sample-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("systems");
  return { title: t("settings.title") };
}

export default async function SettingsPage({ params }: Props) {
  const scope = await requireScope((await params).system, "settings:edit");
  const t = await getTranslator("systems");
  return (
    <>
      <PageHeader title={t("settings.title")} sub={scope.systemName} />
      {scope.isSample ? (
        <Card id="sample" title={t("sample.title")} sub={t("sample.text")}>
          <Words namespaces={["systems", "errors"]}>
            <RemoveSampleForm
              systemSlug={scope.systemSlug}
              systemName={scope.systemName}
            />
          </Words>
        </Card>
      ) : (
        <p className="text-muted">{t("settings.none")}</p>
      )}
    </>
  );
}
