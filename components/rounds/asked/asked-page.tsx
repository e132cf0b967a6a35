import { randomUUID } from "node:crypto";
import Link from "next/link";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { AskedQuestion } from "@/lib/rounds/queries/questions";
import { AnswerDesk, AnswerForm } from "./answer-form";

type Props = {
  systemSlug: string;
  waiting: readonly AskedQuestion[];
  answered: readonly AskedQuestion[];
  byMe: readonly AskedQuestion[];
};

/** What waits for the reader's answer; below it what is answered, and what they asked. */
export function AskedPage({ systemSlug, waiting, answered, byMe }: Props) {
  const t = useTranslator("asked");
  return (
    <Words namespaces={["asked", "review.form", "errors", "common"]}>
      <PageHeader title={t("title")} sub={t("sub")} />
      <div className="grid gap-6">
        {waiting.length === 0 && (
          <EmptyState icon="check" title={t("empty.title")}>
            {t("empty.text")}
          </EmptyState>
        )}
        <AnswerDesk>
          {waiting.map((one) => (
            <Card key={one.id}>
              <About systemSlug={systemSlug} asked={one} whose="asks" />
              <AnswerForm
                systemSlug={systemSlug}
                requestId={one.id}
                version={one.version}
                name={one.askedBy}
                submission={randomUUID()}
              />
            </Card>
          ))}
        </AnswerDesk>
        {(["answered", "byYou"] as const).map((part) => {
          const questions = part === "answered" ? answered : byMe;
          if (questions.length === 0) return null;
          return (
            <Card key={part} id={part} title={t(part)}>
              <ul className="grid gap-4">
                {questions.map((one) => (
                  <li key={one.id} className="border-l-4 border-line pl-3">
                    <About
                      systemSlug={systemSlug}
                      asked={one}
                      whose={part === "answered" ? "asks" : "youAsked"}
                    />
                    <Outcome asked={one} />
                  </li>
                ))}
              </ul>
            </Card>
          );
        })}
      </div>
    </Words>
  );
}

type AboutProps = {
  systemSlug: string;
  asked: AskedQuestion;
  whose: "asks" | "youAsked";
};

async function About({ systemSlug, asked, whose }: AboutProps) {
  const [t, locale, formatDay] = await Promise.all([
    getTranslator("asked"),
    getLocale(),
    getDayFormatter(),
  ]);
  const { code, stage, siteId, siteName, canAdd, isRoundOpen } = asked;
  const subject = siteId ?? "system";
  const canScore = canAdd && isRoundOpen;
  const query = new URLSearchParams({
    subject,
    stage: String(stage),
    row: code,
  });
  const href = canScore
    ? `/${systemSlug}/score?${query}`
    : `/${systemSlug}/rows/${code}${siteId ? `?site=${siteId}` : ""}`;
  const name = whose === "asks" ? asked.askedBy : asked.askedOf;
  return (
    <div className="grid gap-1">
      <p className="text-sm text-muted">
        {[`${code} ${pick(asked.title, locale)}`, siteName]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>{t(whose, { name, on: formatDay(asked.askedOn) })}</p>
      <p className="max-w-text text-lg whitespace-pre-wrap wrap-anywhere">
        {asked.question}
      </p>
      <p>
        <Link href={href} prefetch={false}>
          {t(canScore && whose === "asks" ? "addEvidence" : "seeRow")}
        </Link>
      </p>
    </div>
  );
}

async function Outcome({ asked }: { asked: AskedQuestion }) {
  const [t, formatDay] = await Promise.all([
    getTranslator("asked"),
    getDayFormatter(),
  ]);
  const { answeredOn, answer, isRoundOpen } = asked;
  if (answeredOn === null) {
    return <p className="text-muted">{t(isRoundOpen ? "waits" : "over")}</p>;
  }
  const on = formatDay(answeredOn);
  return (
    <p className="font-semibold whitespace-pre-wrap wrap-anywhere">
      {answer === null ? t("byEvidence", { on }) : t("said", { on, answer })}
    </p>
  );
}
