import {
  ReviewPanel,
  type ReviewOffer,
} from "@/components/reviews/review-panel";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { ScanQuestions } from "@/components/reviews/scan/scan-questions";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ScoreChip } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { longestExample } from "@/lib/reviews/fields";
import { partItem, questionsOf } from "@/lib/reviews/rules/items";

type Props = PartProps & { personId: string };

/** What the reader says of each part, alone, and handing it in. */
export async function YoursCard(props: Props) {
  const { systemSlug, page, personId } = props;
  const { review, framework } = page;
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const hasHandedIn = review.panel.some(
    (one) => one.id === personId && one.hasHandedIn,
  );
  const groups = questionsOf(framework, "scan");
  return (
    <Card
      id="yours"
      title={t("scan.yours")}
      sub={t("scan.yoursText")}
      className="print:hidden"
    >
      {hasHandedIn && <Notice tone="ok">{t("scan.youHandedIn")}</Notice>}
      <ul className="grid gap-6">
        {groups.map(({ title, questions }, index) => (
          <li key={index} className="border-t pt-4">
            <h3 className="font-semibold">
              {t("scan.part", {
                number: String(index + 1),
                title: pick(title, locale),
              })}
            </h3>
            <ScanQuestions questions={questions} isOpen={!hasHandedIn} />
            <Said {...props} item={partItem(index + 1)} />
            {!hasHandedIn && <RateForm {...props} item={partItem(index + 1)} />}
          </li>
        ))}
      </ul>
      {!hasHandedIn && (
        <div className="mt-6 border-t pt-4">
          <p className="text-sm text-muted">{t("scan.handInText")}</p>
          <ReviewPanel
            systemSlug={systemSlug}
            prefix="hand-in"
            offers={[
              {
                ...{ act: "handIn", hidden: { reviewId: review.id } },
                submit: t("scan.handIn"),
                done: t("scan.handedInNow"),
              },
            ]}
          />
        </div>
      )}
    </Card>
  );
}

type PartItem = Props & { item: string };

const ownOf = ({ page, personId, item }: PartItem) =>
  page.review.said.find(
    (one) => one.item === item && one.personId === personId,
  );

async function Said(props: PartItem) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const own = ownOf(props);
  if (!own) return null;
  const { scale } = props.page.framework;
  const step = scale.find(({ value }) => value === own.value);
  return (
    <div className="mt-2">
      <ScoreChip
        state={step ? "scored" : "dont_know"}
        value={own.value}
        label={step ? pick(step.name, locale) : t("scan.dontKnow")}
      />
      {own.text && (
        <p className="wrap-anywhere whitespace-pre-line">{own.text}</p>
      )}
    </div>
  );
}

async function RateForm(props: PartItem) {
  const { systemSlug, page, item } = props;
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const own = ownOf(props);
  const offer: ReviewOffer = {
    act: "rate",
    summary: own ? t("scan.change") : undefined,
    hidden: { reviewId: page.review.id, item },
    fields: [
      {
        ...{ name: "value", kind: "choice", label: t("scan.rate") },
        options: [
          ...page.framework.scale.map(({ value, name, descriptor }) => ({
            value: String(value),
            label: `${value} ${pick(name, locale)}`,
            hint: pick(descriptor, locale),
          })),
          { value: "dont_know", label: t("scan.dontKnow") },
        ],
        initial: own && [own.value === null ? "dont_know" : String(own.value)],
      },
      {
        ...{ name: "text", kind: "text", rows: 2, limit: longestExample },
        label: t("scan.example"),
        initial: own && [own.text],
      },
    ],
    ...{ submit: t("scan.save"), done: t("page.saved") },
    variant: "secondary",
  };
  return (
    <ReviewPanel
      systemSlug={systemSlug}
      prefix={`rate-${item.replace(".", "-")}`}
      offers={[offer]}
    />
  );
}
