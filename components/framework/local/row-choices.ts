import { pick, type Locale } from "@/lib/core/locale";
import { getTranslator } from "@/lib/core/translator";
import type { FrameworkView } from "@/lib/framework/schema/views";

type Choice = { value: string; name: string };

/** What a form about an own row offers, in the reader's language. */
export type RowChoices = {
  stages: Choice[];
  functions: Choice[];
  levels: Choice[];
  /** By stage; stages without milestones are left out. */
  milestones: { stage: string; options: Choice[] }[];
};

/** The places of a framework version, or, of a row that has its place, the milestones of its stage. */
export async function listRowChoices(
  framework: FrameworkView,
  locale: Locale,
  ofStage?: number,
): Promise<RowChoices> {
  const t = await getTranslator("framework");
  const nameStage = (stage: FrameworkView["stages"][number]) =>
    t("local.form.stageOption", {
      number: String(stage.number),
      title: pick(stage.title, locale),
    });
  const stages = framework.stages.filter(
    ({ number }) => ofStage === undefined || number === ofStage,
  );
  return {
    stages: stages.map((stage) => ({
      value: String(stage.number),
      name: nameStage(stage),
    })),
    functions: framework.functions.map(({ code, name }) => ({
      value: code,
      name: pick(name, locale),
    })),
    levels: framework.levels.map(({ level, name }) => ({
      value: level,
      name: pick(name, locale),
    })),
    milestones: stages
      .filter(({ milestones }) => milestones.length > 0)
      .map((stage) => ({
        stage: nameStage(stage),
        options: stage.milestones.map(({ number, title }) => ({
          value: `${stage.number}.${number}`,
          name: t("local.form.milestoneOption", {
            number: String(number),
            title: pick(title, locale),
          }),
        })),
      })),
  };
}
