import type { Metadata } from "next";
import { z } from "zod";
import { ImportCard } from "@/components/framework/operator/import-card";
import { OperatorHeader } from "@/components/framework/operator/operator-header";
import { requireOperator } from "@/lib/auth/scope";
import { formFileRefusals } from "@/lib/core/read-form-file";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const searchSchema = z.object({
  refused: z
    .enum([...formFileRefusals, "failed"])
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("operator");
  return { title: t("import.title") };
}

/** Chooses a framework file; reading it leads to what it holds. */
export default async function ImportPage({ searchParams }: Props) {
  await requireOperator();
  const { refused } = searchSchema.parse(await searchParams);
  const t = await getTranslator("operator");
  return (
    <>
      <OperatorHeader title={t("import.title")} sub={t("import.sub")} />
      <ImportCard refused={refused} />
    </>
  );
}
