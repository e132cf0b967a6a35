"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/core/result";
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
import { readTypedForm, type TypedForm } from "./typed-form";
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

type State = {
  result: FormState<{ roundId: string }> | { status: "offline" };
  typed: TypedForm;
  /** What was said to be thin, until the round is open. */
  gaps: SaidGaps | null;
  attempt: number;
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
  const { systemSlug, submission, stages, sites } = props;
  const t = useTranslations("opening");
  const common = useTranslations("common");
  const [state, submit] = useActionState(
    (before: State, form: FormData) => send(systemSlug, before, form),
    { result: idle, typed: props.typed, gaps: null, attempt: 0 },
  );
  const { sayField, problems } = useProblems(state, props.functions);
  return (
    <form action={submit} noValidate className="grid gap-6">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={state}
      />
      <input type="hidden" name="key" value={submission} />
      {/* Drawn anew after each answer, filled with what was sent. */}
      <div key={state.attempt} className="grid gap-6">
        {state.gaps && (
          <ThinPanel
            gaps={state.gaps}
            functions={props.functions}
            typed={state.typed}
          />
        )}
        <OpeningBasics typed={state.typed} sayField={sayField} />
        <OpeningFocus typed={state.typed} stages={stages} />
        <OpeningSites typed={state.typed} sites={sites} />
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
              typed={state.typed}
              error={sayField(level.modeName)}
            />
          ))}
        </section>
      </div>
      <div>
        <SubmitButton pendingText={common("working")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}

async function send(
  systemSlug: string,
  before: State,
  form: FormData,
): Promise<State> {
  const typed = readTypedForm(form);
  const attempt = before.attempt + 1;
  try {
    const result = await openRoundAction(systemSlug, idle, form);
    const isThin = result.status === "error" && result.code === "panel_thin";
    // Our own action made it.
    const gaps = isThin ? (result.detail as SaidGaps) : before.gaps;
    return { result, typed, gaps, attempt };
  } catch (error) {
    // Going to the opened round is thrown too.
    unstable_rethrow(error);
    return { ...before, typed, attempt, result: { status: "offline" } };
  }
}

function useProblems({ result }: State, functions: readonly FunctionName[]) {
  const t = useTranslations("opening");
  const errors = useTranslations("errors");
  const sayGaps = useSayGaps(functions);
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
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
  if (result.status === "fields" && problems.length === 0)
    problems.push({ text: errors("invalid") });
  if (result.status === "offline") problems.push({ text: t("failed") });
  if (result.status === "error") {
    if (result.code === "panel_empty")
      // Our own action made it.
      problems.push(...sayGaps(result.detail as SaidGaps, "nobody"));
    problems.push({
      text: errors(result.code),
      fieldId: result.code === "panel_thin" ? "round-accepted" : undefined,
    });
  }
  return { sayField, problems };
}
