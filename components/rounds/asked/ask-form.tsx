"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { longestNoteLength } from "../evidence/evidence-rules";
import { type AskedRow, useAsk } from "./use-ask";

type Props = {
  systemSlug: string;
  row: AskedRow;
  /** A panel is still rating the row. */
  isBlind: boolean;
  onAsked: () => void;
};

/** Asks somebody who may know for what is missing behind a row. */
export function AskForm({ systemSlug, row, isBlind, onAsked }: Props) {
  const t = useTranslations("asked.ask");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const members = useTranslations("members.roles");
  const { people, isFailed, isSending, problem, send } = useAsk(
    systemSlug,
    row,
  );
  const [person, setPerson] = useState("");
  const [question, setQuestion] = useState("");
  const [isTried, setTried] = useState(false);
  const [done, setDone] = useState("");
  const text = question.trim();
  const isTooLong = text.length > longestNoteLength;
  const error = !text ? "required" : isTooLong ? "too_long" : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!person || error) {
      const wrong = person ? "textarea" : "select";
      return event.currentTarget.querySelector<HTMLElement>(wrong)?.focus();
    }
    send({ askedOfId: person, question: text }, () => {
      const name = people?.find(({ id }) => id === person)?.name ?? "";
      setDone(t("done", { name }));
      setPerson("");
      setQuestion("");
      setTried(false);
      onAsked();
    });
  };
  if (isFailed) return <p className="text-danger">{t("notRead")}</p>;
  if (people?.length === 0) return <p className="text-muted">{t("nobody")}</p>;
  return (
    <form onSubmit={submit} noValidate className="grid max-w-text gap-3">
      {isBlind && <p className="text-sm text-muted">{t("blind")}</p>}
      <Field
        id={`ask-person-${row.code}`}
        label={t("person")}
        error={isTried && !person ? fields("required") : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          >
            <option value="">{people ? t("choose") : common("loading")}</option>
            {people?.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {t("option", { name, role: members(role) })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={`ask-question-${row.code}`}
        label={t("question")}
        hint={t("hint")}
        error={isTried && error ? fields(error) : undefined}
      >
        {(control) => (
          <CountedTextArea
            {...control}
            rows={2}
            value={question}
            limit={longestNoteLength}
            counterText={common("characters")}
            onChange={(event) => setQuestion(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={isSending}>
          {t("submit")}
        </Button>
        <p role="status" className="font-semibold text-ok empty:hidden">
          {done}
        </p>
        <p role="alert" className="font-semibold text-danger empty:hidden">
          {problem}
        </p>
      </div>
    </form>
  );
}
