import { RowSource } from "@/components/framework/row-source";
import { getDayFormatter } from "@/components/progress/teller";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { ReviewPanel } from "@/components/reviews/review-panel";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { PitfallView } from "@/lib/framework/schema/views";
import { type PitfallState, pitfallStates } from "@/lib/reviews/fields";
import type { AnswerView } from "@/lib/reviews/queries/review";
import type { Hint } from "@/lib/reviews/rules/hints";

type Props = PartProps & { pitfall: PitfallView; hint: Hint | null };

const tones: Record<PitfallState, BadgeTone> = {
  no: "ok",
  at_risk: "warn",
  happening: "danger",
};

/** One pitfall: what goes wrong, what the data say, what the group says. */
export async function PitfallItem({ pitfall, hint, ...props }: Props) {
  const { page, isOpen, can, to } = props;
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const { code } = pitfall;
  const answer = page.review.answers.find(({ item }) => item === code);
  const state = answer?.state ?? null;
  return (
    <li
      id={code}
      className="scroll-mt-4 border-t pt-4 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold text-pretty">
          {pick(pitfall.title, locale)}
        </h3>
        {state && (
          <Badge tone={tones[state]}>{t(`pitfallStates.${state}`)}</Badge>
        )}
      </div>
      <p className="mt-1 text-pretty">{pick(pitfall.text, locale)}</p>
      <p className="mt-1 text-pretty">
        <strong>{t("pitfalls.instead")}</strong> {pick(pitfall.instead, locale)}
      </p>
      <p className="mt-1 text-sm text-muted">
        <RowSource row={pitfall} />
      </p>
      {hint && <HintLine hint={hint} />}
      {answer && <Judged answer={answer} />}
      {isOpen && <JudgeForm {...props} pitfall={pitfall} answer={answer} />}
      {(state === "at_risk" || state === "happening") && can.plan && (
        <ButtonLink
          href={to.newAction({ pitfall: page.review.id, item: code })}
          prefetch={false}
          className="mt-2 print:hidden"
        >
          <Icon name="plus" />
          {t("pitfalls.actions")}
        </ButtonLink>
      )}
    </li>
  );
}

function HintLine({ hint }: { hint: Hint }) {
  const t = useTranslator("reviews");
  const { key, isSeen, of } = hint;
  return (
    <p
      className={
        isSeen
          ? "mt-2 rounded-md border border-warn bg-warn-tint px-3 py-2"
          : "mt-2 rounded-md border px-3 py-2"
      }
    >
      <strong>{t("pitfalls.hint")}:</strong>{" "}
      {t(`hints.${key}.${isSeen ? "seen" : "clear"}`, of)}
    </p>
  );
}

async function Judged({ answer }: { answer: AnswerView }) {
  const [t, formatDay] = await Promise.all([
    getTranslator("reviews"),
    getDayFormatter("medium"),
  ]);
  return (
    <div className="mt-2">
      {answer.text && (
        <p className="wrap-anywhere whitespace-pre-line">{answer.text}</p>
      )}
      <p className="text-sm text-muted">
        {t("page.by", { name: answer.byName, on: formatDay(answer.on) })}
      </p>
    </div>
  );
}

type FormProps = PartProps & {
  pitfall: PitfallView;
  answer: AnswerView | undefined;
};

function JudgeForm({ systemSlug, page, pitfall, answer }: FormProps) {
  const t = useTranslator("reviews");
  const { code } = pitfall;
  return (
    <ReviewPanel
      systemSlug={systemSlug}
      prefix={code.replace(".", "-")}
      offers={[
        {
          act: "judge",
          summary: t(answer ? "pitfalls.change" : "pitfalls.judge"),
          hidden: {
            ...{ reviewId: page.review.id, item: code },
            version: answer?.version ?? 0,
          },
          fields: [
            {
              ...{ name: "state", kind: "choice", label: t("pitfalls.judge") },
              options: pitfallStates.map((value) => ({
                value,
                label: t(`pitfallStates.${value}`),
              })),
              initial: answer?.state ? [answer.state] : undefined,
            },
            {
              ...{ name: "text", kind: "text", rows: 2 },
              label: t("pitfalls.note"),
              initial: answer && [answer.text],
            },
          ],
          ...{ submit: t("pitfalls.save"), done: t("page.saved") },
          variant: "secondary",
        },
      ]}
    />
  );
}
