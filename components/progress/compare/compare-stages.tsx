import { sayWords } from "@/components/progress/closing/say-words";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import type { RoundComparison } from "@/lib/progress/queries/comparison";
import type { SidePicture } from "@/lib/progress/queries/side-pictures";
import type { StageComparison } from "@/lib/progress/rules/compare-verdicts";

type Props = Pick<RoundComparison, "from" | "to" | "stages">;

/** Where each round left us, and which stage is judged another way, with the reasons that went and came. */
export async function CompareStages({ from, to, stages }: Props) {
  const [t, format, before, after] = await Promise.all([
    getTranslator("compare"),
    getFormatter(),
    sayHeadline(from.headline),
    sayHeadline(to.headline),
  ]);
  const changed = stages.filter((one) => one.isChanged);
  const same = stages.filter((one) => !one.isChanged);
  return (
    <Card
      id="stages"
      title={t("stages.title")}
      className="print:break-inside-auto"
    >
      <ul className="grid max-w-text gap-1">
        <li>
          {t("stages.before", { from: from.side.round.name, sentence: before })}
        </li>
        <li>
          {t("stages.after", { to: to.side.round.name, sentence: after })}
        </li>
      </ul>
      <div className="mt-4 grid gap-6">
        {changed.map((one) => (
          <ComparedStage key={one.stage} one={one} from={from} to={to} />
        ))}
      </div>
      <p className="mt-4 max-w-text text-muted empty:hidden">
        {changed.length === 0
          ? t("stages.same")
          : same.length > 0 &&
            t("stages.sameSome", {
              count: same.length,
              stages: format.list(same.map(({ stage }) => String(stage))),
            })}
      </p>
    </Card>
  );
}

type StageProps = Omit<Props, "stages"> & { one: StageComparison };

async function ComparedStage({ one, from, to }: StageProps) {
  const [story, locale] = await Promise.all([
    getTranslator("story"),
    getLocale(),
  ]);
  const named = [to, from]
    .flatMap(({ framework }) => framework.stages)
    .find(({ number }) => number === one.stage);
  const id = `stage-${one.stage}`;
  return (
    <section aria-labelledby={id} className="grid gap-3 break-inside-avoid">
      <h3 id={id} className="font-semibold">
        {story("closing.stage", {
          stage: String(one.stage),
          title: named ? pick(named.title, locale) : "",
        })}
      </h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <Verdict
          of={from}
          verdict={one.before}
          said={one.dropped}
          as="dropped"
        />
        <Verdict of={to} verdict={one.after} said={one.added} as="added" />
      </div>
    </section>
  );
}

type VerdictProps = {
  of: SidePicture;
  verdict: StageComparison["before"];
  said: StageComparison["dropped"];
  as: "dropped" | "added";
};

async function Verdict({ of, verdict, said, as }: VerdictProps) {
  const [t, progress, reasons, flags] = await Promise.all([
    getTranslator("compare"),
    getTranslator("progress"),
    sayWords("reasons", said.reasons, of.framework),
    sayWords("flags", said.flags, of.framework),
  ]);
  const sentences = [...reasons, ...flags];
  return (
    <div className="grid content-start gap-2 border-l-4 border-line pl-3">
      <p className="text-sm text-muted">{of.side.round.name}</p>
      {verdict ? (
        <>
          <p>
            <Badge>{progress(`states.${verdict.state}`)}</Badge>
          </p>
          {verdict.counts.scored > 0 && (
            <p className="text-sm">
              {t("stages.met", {
                met: verdict.counts.met,
                scored: verdict.counts.scored,
                rows: verdict.counts.applicable,
              })}
            </p>
          )}
        </>
      ) : (
        <p className="text-muted">{t("stages.none")}</p>
      )}
      {sentences.length > 0 && (
        <div className="text-sm">
          <p className="font-semibold">{t(`stages.${as}`)}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
