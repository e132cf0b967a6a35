import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { SupportPanel } from "@/components/support/support-panel";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { longestWords, type Use, uses } from "@/lib/support/fields";
import type {
  SupportAnswerView,
  SupportPage,
} from "@/lib/support/queries/support";

type Props = {
  systemSlug: string;
  page: SupportPage;
  personId: string;
  canReadAnswers: boolean;
};

/** What those who came say of it, as far as the reader may read it, and the reader's own answer. */
export function AnswersCard(props: Props) {
  const { page, personId, canReadAnswers } = props;
  const t = useTranslator("support");
  const { answers } = page.support;
  if (!canReadAnswers && !page.canAnswer && answers.length === 0) return null;
  return (
    <Card
      id="answers"
      title={t("answer.title")}
      className="print:break-inside-auto! print:border-0 print:p-0!"
    >
      {answers.length === 0 ? (
        <p className="text-muted">
          {t(canReadAnswers ? "answer.none" : "answer.noneOwn")}
        </p>
      ) : (
        <ul className="grid gap-4">
          {answers.map((answer) => (
            <Answer
              key={answer.personId}
              answer={answer}
              isOwn={answer.personId === personId}
            />
          ))}
        </ul>
      )}
      {page.canAnswer && <OwnAnswer {...props} />}
    </Card>
  );
}

const tones: Record<Use, "ok" | "warn" | "danger"> = {
  yes: "ok",
  partly: "warn",
  no: "danger",
};

async function Answer({
  answer,
  isOwn,
}: {
  answer: SupportAnswerView;
  isOwn: boolean;
}) {
  const [t, formatDay] = await Promise.all([
    getTranslator("support"),
    getDayFormatter("medium"),
  ]);
  const { name, use, words, saidOn, changedOn } = answer;
  const on = formatDay(saidOn);
  const changed = changedOn && formatDay(changedOn);
  const who = isOwn ? "you" : "said";
  return (
    <li className="print:break-inside-avoid">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[use]}>{t(`uses.${use}`)}</Badge>
        <span className="text-sm wrap-anywhere text-muted">
          {changed
            ? t(`answer.${who}Changed`, { name, on, changed })
            : t(`answer.${who}`, { name, on })}
        </span>
      </p>
      {words && (
        <p className="mt-1 max-w-text wrap-anywhere whitespace-pre-line">
          {words}
        </p>
      )}
    </li>
  );
}

function OwnAnswer({ systemSlug, page, personId }: Props) {
  const t = useTranslator("support");
  const { id, answers } = page.support;
  const own = answers.find((one) => one.personId === personId);
  const fields: FieldSpec[] = [
    {
      ...{ name: "use", kind: "choice", label: t("answer.use") },
      options: uses.map((value) => ({ value, label: t(`uses.${value}`) })),
      initial: own && [own.use],
    },
    {
      ...{ name: "words", kind: "text", label: t("answer.words"), rows: 3 },
      ...{ hint: t("answer.wordsHint"), limit: longestWords },
      initial: own && [own.words],
    },
  ];
  return (
    <Words namespaces={formWords}>
      <SupportPanel
        systemSlug={systemSlug}
        prefix="answer"
        offers={[
          {
            act: "answer",
            summary: own && t("answer.change"),
            text: t("answer.readBy"),
            hidden: { supportId: id, version: own?.version ?? 0 },
            fields,
            submit: t(own ? "answer.save" : "answer.submit"),
            done: t(own ? "answer.saved" : "answer.sent"),
          },
        ]}
      />
    </Words>
  );
}
