import type { Metadata } from "next";
import { z } from "zod";
import { DownloadCard } from "@/components/systems/archive/download-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const searchSchema = z.object({
  refused: z.enum(["busy", "failed"]).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("archive.title") };
}

/** Taking everything along. */
export default async function ArchivePage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "settings:edit");
  const { refused } = searchSchema.parse(await searchParams);
  const [t, systems, layout] = await Promise.all([
    getTranslator("installation"),
    getTranslator("systems"),
    getTranslator("layout"),
  ]);
  const { systemSlug } = scope;
  const items = [
    { label: systems("settings.title"), href: `/${systemSlug}/settings` },
    { label: t("archive.title") },
  ];
  return (
    <>
      <PageHeader
        title={t("archive.title")}
        sub={t("archive.sub")}
        breadcrumbs={
          <Breadcrumbs label={layout("breadcrumbs")} items={items} />
        }
      />
      <div className="grid gap-6">
        {refused && (
          <Notice tone="danger" title={t("archive.problem")}>
            {t(`archive.${refused}`)}
          </Notice>
        )}
        <DownloadCard systemSlug={systemSlug} />
      </div>
    </>
  );
}
