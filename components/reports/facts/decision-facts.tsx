import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reports/report-part";
import { nameTheme } from "@/lib/concerns/fields";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { DecisionFact } from "@/lib/reports/facts-schema";

/** What leadership answered, and what became of what it decided before. */
export function DecisionFacts({ page }: PartProps) {
  const t = useTranslator("reports");
  const { facts, partsCut } = page.report;
  const { answered, earlier } = facts.decisions;
  const isCut = partsCut.includes("decisions");
  return (
    <>
      <Decisions
        title={t("decisions.answered")}
        none={isCut ? null : t("decisions.none")}
        list={answered}
      />
      <Decisions
        title={t("decisions.earlier")}
        none={isCut ? null : t("decisions.noneEarlier")}
        list={earlier}
      />
    </>
  );
}

type Props = {
  title: string;
  /** What an empty list means; null: some of it is left out. */
  none: string | null;
  list: readonly DecisionFact[];
};

function Decisions({ title, none, list }: Props) {
  if (list.length === 0 && none === null) return null;
  return (
    <div>
      <h3 className="text-base font-semibold">{title}</h3>
      {list.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <ul className="mt-1 grid gap-3">
          {list.map((decision) => (
            <DecisionItem key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </div>
  );
}

async function DecisionItem({ decision }: { decision: DecisionFact }) {
  const [t, words, formatDay] = await Promise.all([
    getTranslator("reports"),
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  const { number, title, outcome, answer, owner, dueOn } = decision;
  const { answeredOn, sites, actions } = decision;
  const facts = [
    owner && t("decisions.owner", { owner }),
    dueOn && t("decisions.due", { on: formatDay(dueOn) }),
    t("decisions.sites", sites),
    actions.all > 0 && t("decisions.actions", actions),
  ].filter((line) => typeof line === "string");
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="font-semibold wrap-anywhere">
        {t("themes.name", { code: nameTheme(number), title })}
      </p>
      <p className="text-sm text-muted">
        {t("decisions.outcome", {
          outcome: words(`themes.outcomes.${outcome}`),
          on: formatDay(answeredOn),
        })}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
      {outcome === "decided" && (
        <ul className="mt-1 text-sm">
          {facts.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
