import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { AccessHistory } from "@/components/systems/access/access-history";
import { LetInForm } from "@/components/systems/access/let-in-form";
import { RunningAccess } from "@/components/systems/access/running-access";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readOperatorAccess } from "@/lib/systems/queries/operator-access";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("access.title") };
}

/** Letting those who run the installation look in, and who did. */
export default async function OperatorAccessPage({ params }: Props) {
  const scope = await requireScope((await params).system, "settings:edit");
  const [t, systems, layout, lines] = await Promise.all([
    getTranslator("installation"),
    getTranslator("systems"),
    getTranslator("layout"),
    readOperatorAccess(scope),
  ]);
  const { systemSlug } = scope;
  const running = lines.find(({ isRunning }) => isRunning);
  const items = [
    { label: systems("settings.title"), href: `/${systemSlug}/settings` },
    { label: t("access.title") },
  ];
  return (
    <>
      <PageHeader
        title={t("access.title")}
        sub={t("access.sub")}
        breadcrumbs={
          <Breadcrumbs label={layout("breadcrumbs")} items={items} />
        }
      />
      <div className="grid gap-6">
        {running ? (
          <RunningAccess systemSlug={systemSlug} access={running} />
        ) : (
          <Card id="let-in" title={t("access.formTitle")}>
            <Words namespaces={["installation.access", "errors", "common"]}>
              <LetInForm systemSlug={systemSlug} formKey={randomUUID()} />
            </Words>
          </Card>
        )}
        <AccessHistory lines={lines} />
      </div>
    </>
  );
}
