import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ExportLinks } from "@/components/framework/operator/export-links";
import { OperatorHeader } from "@/components/framework/operator/operator-header";
import { RetireCard } from "@/components/framework/operator/retire-card";
import { VersionDifferences } from "@/components/framework/operator/version-differences";
import { VersionFacts } from "@/components/framework/operator/version-facts";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { requireOperator } from "@/lib/auth/scope";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { changeSearchSchema } from "@/lib/framework/operator/schema";
import { findVersion } from "@/lib/framework/queries/operator-versions";

type Props = {
  params: Promise<{ versionId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("operator");
  return { title: t("home.published") };
}

/** A published version: what it holds, how it differs from another, its files, and retiring it. */
export default async function VersionPage({ params, searchParams }: Props) {
  const operator = await requireOperator();
  const { versionId } = await params;
  const { against, show, page } = changeSearchSchema.parse(await searchParams);
  const isId = z.uuid().safeParse(versionId).success;
  const detail = isId && (await findVersion(operator, versionId, against));
  if (!detail) notFound();
  const [t, locale] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
  ]);
  const { line, framework } = detail;
  const name = pick(line.title, locale);
  const { id, version, retiredOn } = line;
  return (
    <>
      <OperatorHeader
        title={t("proposal.title", { name, version })}
        badge={
          retiredOn ? (
            <Badge tone="warn">{t("state.retired")}</Badge>
          ) : (
            <Badge tone="ok">{t("state.offered")}</Badge>
          )
        }
      />
      <div className="grid gap-6">
        <Card id="facts" title={t("version.facts")}>
          <VersionFacts framework={framework} line={line} />
        </Card>
        <Card
          id="files"
          title={t("version.files")}
          sub={t("version.filesText")}
          className="print:hidden"
        >
          <ExportLinks id={id} name={name} version={version} />
        </Card>
        <VersionDifferences detail={detail} page={{ show, page }} />
        <RetireCard versionId={id} isRetired={retiredOn !== null} />
      </div>
    </>
  );
}
