import type { Metadata } from "next";
import { ReportPageView } from "@/components/reports/report-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canDecide, canReadThemes } from "@/lib/concerns/policy";
import { canComment } from "@/lib/reports/policy";
import { getReport } from "@/lib/reports/queries/report";
import { readOpened } from "@/lib/reports/rules/search";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; reportId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reports");
  return { title: t("title") };
}

export default async function ReportRoute({ params, searchParams }: Props) {
  const { system, reportId } = await params;
  const scope = await requireScope(system, "system:read");
  const { done, built, talk } = await searchParams;
  const opened = readOpened(talk);
  const page = await getOrNotFound(reportId, (id) =>
    getReport(scope, id, opened),
  );
  return (
    <ReportPageView
      systemSlug={scope.systemSlug}
      systemName={scope.systemName}
      page={page}
      reader={{
        personId: scope.personId,
        canWrite: can(scope, "reports:write"),
        canComment: canComment(scope, page.report),
        canReadThemes: canReadThemes(scope),
        canDecide: canDecide(scope),
      }}
      done={typeof done === "string" ? done : null}
      built={typeof built === "string" ? built : null}
      opened={opened}
    />
  );
}
