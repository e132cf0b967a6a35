import Link from "next/link";
import { sayWords } from "@/components/progress/closing/say-words";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { ClosingPage } from "@/lib/progress/queries/closing";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { closing: ClosingPage; roundId: string; to: Addresses };

/** Where the system stood, by which rule, why, and how the round was reviewed. */
export async function ClosingHead({ closing, roundId, to }: Props) {
  const [t, progress, formatDay, locale, sentence] = await Promise.all([
    getTranslator("story"),
    getTranslator("progress"),
    getDayFormatter(),
    getLocale(),
    sayHeadline(closing.headline),
  ]);
  const { headline, framework, preset, reopened, numbers } = closing;
  const { round, highestReached } = headline;
  const reasons = await sayWords("reasons", headline.reasons, framework);
  const at = framework.stages.find(
    ({ number }) => number === headline.workingStage,
  );
  return (
    <div className="grid gap-4">
      {reopened && (
        <p className="max-w-text rounded-md border border-warn bg-warn-tint p-3 wrap-anywhere whitespace-pre-line">
          {t("closing.reopened", {
            on: formatDay(reopened.on),
            name: reopened.by,
            reason: reopened.reason,
          })}
        </p>
      )}
      <Card
        id="headline"
        title={progress("home.headline", {
          sentence,
          title: at ? pick(at.title, locale) : "",
        })}
        sub={t("closing.headline", {
          on: formatDay(headline.asOf),
          rule: headline.ruleVersion,
          preset,
          version: framework.version,
        })}
      >
        <div className="grid max-w-text gap-2">
          <ul className="grid list-disc gap-1 pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {highestReached && (
            <p>
              {t("closing.highest", {
                stage: String(highestReached.stage),
                on: formatDay(highestReached.on),
              })}
            </p>
          )}
        </div>
      </Card>
      <Card id="review" title={t("closing.reviewTitle")}>
        <p className="max-w-text wrap-anywhere whitespace-pre-line">
          {round.review
            ? t("closing.reviewed", {
                name: round.review.by,
                on: formatDay(round.review.on),
              })
            : t("closing.unreviewed", { reason: round.reason ?? "–" })}
        </p>
        {round.review?.note && (
          <blockquote className="mt-2 max-w-text border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">
            {round.review.note}
          </blockquote>
        )}
      </Card>
      {numbers.length > 1 && (
        <nav
          aria-label={t("closing.others")}
          className="flex flex-wrap gap-4 print:hidden"
        >
          {numbers.map((number) =>
            number === closing.number ? (
              <span key={number} aria-current="page" className="font-semibold">
                {t("closing.one", { number })}
              </span>
            ) : (
              <Link key={number} href={to.closing(roundId, number)}>
                {t("closing.one", { number })}
              </Link>
            ),
          )}
        </nav>
      )}
    </div>
  );
}
