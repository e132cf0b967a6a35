import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NewReportPage } from "@/components/reports/new-report-page";
import { requireScope } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import { getTranslator } from "@/lib/core/translator";
import { readNewReport } from "@/lib/reports/queries/new-report";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("reports");
  return { title: t("new.title") };
}

export default async function NewReportRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "reports:write");
  return (
    <NewReportPage
      systemSlug={scope.systemSlug}
      periods={await readNewReport(scope)}
      today={today()}
      formKey={randomUUID()}
    />
  );
}
