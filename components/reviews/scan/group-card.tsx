import type { PartProps } from "@/components/reviews/page/review-frame";
import { GroupPart } from "@/components/reviews/scan/group-part";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { partItem, questionsOf } from "@/lib/reviews/rules/items";
import { settleParts } from "@/lib/reviews/rules/settle-parts";

/** What the panel said of each part, where it agrees, and what it settled on. */
export async function GroupCard(props: PartProps) {
  const { review, framework } = props.page;
  const [t, locale, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
    getDayFormatter(),
  ]);
  const groups = questionsOf(framework, "scan");
  const parts = settleParts(
    groups.map((_, index) => partItem(index + 1)),
    {
      ratings: review.said,
      decided: review.answers,
      metFrom: framework.settings.default.metFrom,
    },
  );
  return (
    <Card
      id="group"
      title={t("scan.group")}
      sub={
        review.openedOn && t("scan.opened", { on: formatDay(review.openedOn) })
      }
      className="print:break-inside-auto"
    >
      <ul className="grid gap-6">
        {groups.map(({ title, questions }, index) => {
          const part = parts[index];
          return (
            part && (
              <li
                key={part.item}
                id={part.item}
                className="scroll-mt-4 border-t pt-4 print:break-inside-avoid"
              >
                <h3 className="font-semibold">
                  {t("scan.part", {
                    number: String(index + 1),
                    title: pick(title, locale),
                  })}
                </h3>
                <GroupPart {...props} part={part} questions={questions} />
              </li>
            )
          );
        })}
      </ul>
    </Card>
  );
}
