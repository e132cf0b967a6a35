import type { Metadata } from "next";
import Link from "next/link";
import { OperatorLog } from "@/components/framework/operator/operator-log";
import { SystemPager } from "@/components/systems/operator/system-pager";
import { SystemSearchForm } from "@/components/systems/operator/system-search-form";
import { SystemTable } from "@/components/systems/operator/system-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireOperator } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import {
  newSystemAddress,
  systemsHome,
} from "@/lib/systems/operator/addresses";
import { systemSearchSchema } from "@/lib/systems/operator/schema";
import {
  readSystems,
  systemsPerPage,
} from "@/lib/systems/queries/operator-systems";

type Props = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("list.title") };
}

/** Every system of the installation, with its sizes and nothing that is in it. */
export default async function OperatorSystemsPage({ searchParams }: Props) {
  const operator = await requireOperator();
  const search = systemSearchSchema.parse(await searchParams);
  const [{ systems, total, acts }, t] = await Promise.all([
    readSystems(operator, search),
    getTranslator("installation"),
  ]);
  const { q } = search;
  const add = (
    <ButtonLink href={newSystemAddress} variant="primary">
      {t("list.add")}
    </ButtonLink>
  );
  const isEmpty = systems.length === 0;
  return (
    <>
      <PageHeader
        title={t("list.title")}
        sub={t("list.sub")}
        actions={(q || !isEmpty) && add}
      />
      {(q || !isEmpty) && <SystemSearchForm q={q} />}
      {isEmpty && q && (
        <EmptyState
          title={t("list.nothing", { q })}
          action={<Link href={systemsHome}>{t("list.all")}</Link>}
        />
      )}
      {isEmpty && !q && (
        <EmptyState title={t("list.none")} action={add}>
          {t("list.noneText")}
        </EmptyState>
      )}
      <SystemTable systems={systems} />
      {!isEmpty && (
        <SystemPager
          {...search}
          perPage={systemsPerPage}
          shown={systems.length}
          total={total}
        />
      )}
      <div className="mt-8">
        <OperatorLog acts={acts} />
      </div>
    </>
  );
}
