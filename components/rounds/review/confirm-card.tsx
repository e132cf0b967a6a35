import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { ActPanel } from "@/components/rounds/review/act-panel";
import { reviewWords } from "@/components/rounds/review/review-words";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ReviewPicture } from "@/lib/progress/queries/review-page";
import type { ReviewRound } from "@/lib/rounds/queries/review";

type Props = {
  systemSlug: string;
  round: ReviewRound;
  picture: ReviewPicture | null;
  canConfirm: boolean;
};

/** Whether community-wide leadership has confirmed the review; for them, the form to do it. */
export async function ConfirmCard(props: Props) {
  const { systemSlug, round, picture, canConfirm } = props;
  const [t, formatDay] = await Promise.all([
    getTranslator("review"),
    getDayFormatter(),
  ]);
  const { reviewedOn, reviewedBy, reviewNote, changedSince } = round;
  return (
    <Card id="review" title={t("confirm.title")}>
      <div className="grid max-w-text gap-2">
        <p>
          {reviewedOn
            ? t("confirm.confirmed", {
                name: reviewedBy ?? "",
                on: formatDay(reviewedOn),
              })
            : t("confirm.waiting")}
        </p>
        {reviewedOn && round.isOpen && changedSince > 0 && (
          <p className="text-warn">
            {t("confirm.changed", { count: changedSince })}
          </p>
        )}
        {reviewNote && (
          <blockquote className="border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">
            {reviewNote}
          </blockquote>
        )}
      </div>
      {canConfirm && (
        <Words namespaces={reviewWords}>
          <ActPanel
            systemSlug={systemSlug}
            prefix="review"
            hidden={hiddenOf(round, picture)}
            offers={picture ? [await offerOf(round, picture)] : []}
          />
        </Words>
      )}
    </Card>
  );
}

/** Where no stage can be revisited there is nothing to choose. */
function hiddenOf(
  { id, version }: ReviewRound,
  picture: ReviewPicture | null,
): Record<string, string | number> {
  const hidden = { roundId: id, version };
  return picture?.toRevisit.length === 0
    ? { ...hidden, revisit: "none" }
    : hidden;
}

async function offerOf(round: ReviewRound, picture: ReviewPicture) {
  const t = await getTranslator("review");
  const { toRevisit, revisiting } = picture;
  const stay = {
    value: "none",
    label:
      revisiting === null
        ? t("confirm.stay")
        : t("confirm.stop", { stage: String(revisiting) }),
  };
  const stages = toRevisit.map((stage) => ({
    value: String(stage),
    label: t(stage === revisiting ? "confirm.go" : "confirm.revisit", {
      stage: String(stage),
    }),
  }));
  const headline = {
    name: "revisit",
    label: t("confirm.headline"),
    hint: t("confirm.headlineHint"),
    options: [stay, ...stages],
  };
  const note = {
    name: "note",
    label: t("confirm.note"),
    hint: t("confirm.noteHint"),
  };
  return {
    act: "confirm" as const,
    text: t("confirm.text"),
    fields: toRevisit.length > 0 ? [headline, note] : [note],
    submit: t(round.reviewedOn ? "confirm.again" : "confirm.submit"),
    done: t("confirm.done"),
  };
}
