"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import type { SaidGaps } from "@/lib/rounds/mutations/opening-plan";
import { openRoundAction } from "@/lib/rounds/opening-actions";
import { isFieldCode } from "../field-codes";
import { OpeningBasics } from "./opening-basics";
import { OpeningFocus } from "./opening-focus";
import {
  type FunctionName,
  type LevelPeople,
  OpeningLevel,
} from "./opening-level";
import { type OpeningSite, OpeningSites } from "./opening-sites";
import { ThinPanel } from "./thin-panel";
import type { TypedForm } from "./typed-form";
import { useSayGaps } from "./use-say-gaps";

type Props = {
  systemSlug: string;
  /** The same for every try to send this one form. */
  submission: string;
  typed: TypedForm;
  stages: readonly { number: number; name: string }[];
  sites: readonly OpeningSite[];
  levels: readonly LevelPeople[];
  functions: readonly FunctionName[];
};

const fields = [
  "name",
  "startsOn",
  "dueOn",
  "endsOn",
  "communityWideMode",
  "intermediaryMode",
  "siteMode",
] as const;

/** Opens a round: its days, its focus, its sites, and who rates what. What was typed stays when the answer is no. */
export function OpeningForm(props: Props) {
  const { systemSlug, submission, typed, stages, sites } = props;
  const t = useTranslations("opening");
  const common = useTranslations("common");
  // What was said to be thin stays until the round is open.
  const [said, setSaid] = useState<SaidGaps | null>(null);
  const [answer, submit] = useAnswer(
    bindOnce(openRoundAction, systemSlug),
    (heard) => setSaid((before) => readGaps(heard) ?? before),
  );
  const gaps = readGaps(answer) ?? said;
  const { sayField, problems } = useProblems(answer, props.functions);
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-6">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={answer}
      />
      <input type="hidden" name="key" value={submission} />
      {gaps && <ThinPanel gaps={gaps} functions={props.functions} />}
      <OpeningBasics typed={typed} sayField={sayField} />
      <OpeningFocus typed={typed} stages={stages} />
      <OpeningSites typed={typed} sites={sites} />
      <section aria-labelledby="round-levels" className="grid gap-4">
        <div>
          <h2 id="round-levels">{t("levels.title")}</h2>
          <p className="text-sm text-muted">{t("levels.sub")}</p>
        </div>
        {props.levels.map((level) => (
          <OpeningLevel
            key={level.level}
            {...level}
            functions={props.functions}
            typed={typed}
            error={sayField(level.modeName)}
          />
        ))}
      </section>
      <div>
        <SubmitButton pendingText={common("working")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

function readGaps(answer: FormState<unknown>) {
  const isThin = answer.status === "error" && answer.code === "panel_thin";
  // Our own action made it.
  return isThin ? (answer.detail as SaidGaps) : null;
}

function useProblems(
  answer: FormState<unknown>,
  functions: readonly FunctionName[],
) {
  const t = useTranslations("opening");
  const errors = useTranslations("errors");
  const sayGaps = useSayGaps(functions);
  const sayField = (name: string) => {
    const code = answer.status === "fields" ? answer.fields[name] : undefined;
    return code && errors(`fields.${isFieldCode(code) ? code : "invalid"}`);
  };
  const problems: { fieldId?: string; text: string }[] = fields.flatMap(
    (name) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `round-${name}`, text: `${t(name)}: ${text}` }]
        : [];
    },
  );
  if (answer.status === "fields" && problems.length === 0)
    problems.push({ text: errors("invalid") });
  if (answer.status === "error") {
    if (answer.code === "panel_empty")
      // Our own action made it.
      problems.push(...sayGaps(answer.detail as SaidGaps, "nobody"));
    problems.push({
      text: errors(answer.code),
      fieldId: answer.code === "panel_thin" ? "round-accepted" : undefined,
    });
  }
  return { sayField, problems };
}
