import type { Metadata } from "next";
import { RecordPage } from "@/components/events/record-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { mostInFile, readRecord } from "@/lib/events/queries/record";
import { readRecordSearch } from "@/lib/events/rules/search";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("record");
  return { title: t("title") };
}

/** Everything that was changed in the system; for its administrators. */
export default async function RecordRoute({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "record:read");
  const search = readRecordSearch(await searchParams);
  return (
    <RecordPage
      systemSlug={scope.systemSlug}
      page={await readRecord(scope, search)}
      search={search}
      most={mostInFile}
    />
  );
}
