import type { Metadata } from "next";
import { CountingCard } from "@/components/framework/local/counting-card";
import { LocalRowTable } from "@/components/framework/local/local-row-table";
import { RetiredRows } from "@/components/framework/local/retired-rows";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { localRowsAtMost } from "@/lib/framework/local-rows/fields";
import { readLocalRows } from "@/lib/framework/queries/local-rows";
import { previewCounting } from "@/lib/progress/queries/preview-counting";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("framework");
  return { title: t("local.title") };
}

/** The system's own rows, and whether they count towards its stages. */
export default async function LocalRowsPage({ params }: Props) {
  const scope = await requireScope((await params).system, "rows:edit");
  const [t, { framework, inUse, retired, countSince }] = await Promise.all([
    getTranslator("framework"),
    readLocalRows(scope),
  ]);
  const { systemSlug, localRowsVersion } = scope;
  const to = createAddresses(systemSlug);
  const total = inUse.length + retired.length;
  const isFull = total >= localRowsAtMost;
  const add = !isFull && (
    <ButtonLink href={to.newLocalRow} variant="primary">
      {t("local.add")}
    </ButtonLink>
  );
  const lists = { functions: framework.functions, to };
  return (
    <>
      <PageHeader
        title={t("local.title")}
        sub={isFull ? t("local.list.full", { count: total }) : t("local.sub")}
        actions={total > 0 && add}
      />
      {total === 0 ? (
        <EmptyState title={t("local.empty.title")} icon="guide" action={add}>
          {t("local.empty.text")}
        </EmptyState>
      ) : (
        <LocalRowTable rows={inUse} {...lists} />
      )}
      <RetiredRows systemSlug={systemSlug} rows={retired} {...lists} />
      {(inUse.length > 0 || countSince !== null) && (
        <CountingCard
          systemSlug={systemSlug}
          countSince={countSince}
          localRowsVersion={localRowsVersion}
          count={inUse.length}
          preview={await previewCounting(scope)}
        />
      )}
    </>
  );
}
