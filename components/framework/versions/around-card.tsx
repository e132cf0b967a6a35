import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type {
  MilestonePlace,
  VersionComparison,
} from "@/lib/framework/rules/compare-versions";
import { FoldedList } from "./folded-list";

type Props = {
  comparison: VersionComparison;
  /** How many milestones that are left out were proposed or confirmed. */
  keptAsHistory: number;
};

/** What happens around the rows: milestones, pitfalls and questions. */
export async function AroundCard({ comparison, keptAsHistory }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  const { milestones, pitfalls, questions } = comparison;
  const name = ({ stage, number, title }: MilestonePlace) =>
    t("versions.around.milestone", {
      stage: String(stage),
      number: String(number),
      title: pick(title, locale),
    });
  const keyOf = ({ id }: MilestonePlace) => id;
  const { added, removed } = milestones;
  const reworded = milestones.reworded.map(({ to }) => to);
  return (
    <Card id="around" title={t("versions.around.title")}>
      <p className="py-2">
        {t("versions.around.milestonesSame", { count: milestones.same })}
      </p>
      {reworded.length > 0 && (
        <FoldedList
          summary={t("versions.around.milestonesReworded", {
            count: reworded.length,
          })}
          items={reworded}
          itemKey={keyOf}
        >
          {name}
        </FoldedList>
      )}
      {added.length > 0 && (
        <FoldedList
          summary={t("versions.around.milestonesAdded", {
            count: added.length,
          })}
          items={added}
          itemKey={keyOf}
        >
          {name}
        </FoldedList>
      )}
      {removed.length > 0 && (
        <FoldedList
          summary={t("versions.around.milestonesRemoved", {
            count: removed.length,
          })}
          text={
            keptAsHistory > 0
              ? t("versions.around.keptAsHistory", { count: keptAsHistory })
              : undefined
          }
          items={removed}
          itemKey={keyOf}
        >
          {name}
        </FoldedList>
      )}
      <p className="py-2">{t("versions.around.pitfalls", pitfalls)}</p>
      <p className="py-2">{t("versions.around.questions", questions)}</p>
    </Card>
  );
}
