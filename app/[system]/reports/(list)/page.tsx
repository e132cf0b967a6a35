import type { Metadata } from "next";
import { ReportsPage } from "@/components/reports/reports-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readReports } from "@/lib/reports/queries/list";
import { readCursor } from "@/lib/reports/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reports");
  return { title: t("title") };
}

export default async function ReportsRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const given = await searchParams;
  const after = readCursor(given.after);
  return (
    <ReportsPage
      systemSlug={scope.systemSlug}
      list={await readReports(scope, after)}
      after={after}
      canWrite={can(scope, "reports:write")}
      isRemoved={given.done === "removed"}
    />
  );
}
