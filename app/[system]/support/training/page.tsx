import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TrainingPage } from "@/components/support/training-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { canRecordTraining } from "@/lib/support/policy";
import { readTraining } from "@/lib/support/queries/training";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("support");
  return { title: t("training.title") };
}

/** When coordinators were trained; for a coordinator, their own line. */
export default async function TrainingRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const training = await readTraining(scope);
  if (!training) notFound();
  return (
    <TrainingPage
      systemSlug={scope.systemSlug}
      training={training}
      canTrain={canRecordTraining(scope)}
    />
  );
}
