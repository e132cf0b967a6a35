"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/ui/act-done";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldGroup } from "@/components/ui/field-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { isFieldCode } from "../field-codes";
import { isTicked } from "../opening/typed-form";
import { ListedChanges } from "./listed-changes";
import { nothingChosen, type PlanState, takeStep } from "./plan-step";
import { PlanParts, type PlanPartsProps } from "./plan-parts";
import { PlanPeople, type PlanPerson } from "./plan-people";
import { UndoForm } from "./undo-form";

type Props = Pick<PlanPartsProps, "sites" | "functions"> & {
  systemSlug: string;
  roundId: string;
  people: readonly PlanPerson[];
};

const fields = ["act", "people", "parts"] as const;

/** Chosen people times chosen parts: listed first, then done in one act, then undone in one act if need be. */
export function PlanForm(props: Props) {
  const { systemSlug, roundId, people, sites, functions } = props;
  const t = useTranslations("roundPlan");
  const common = useTranslations("common");
  const [state, submit] = useActionState(
    (before: PlanState, form: FormData) => takeStep(systemSlug, before, form),
    nothingChosen,
  );
  const { sayField, problems } = useProblems(state);
  return (
    <div className="grid gap-4">
      <ActDone text={useDone(state)} />
      {state.done && (
        <UndoForm
          key={state.done.change}
          submit={submit}
          roundId={roundId}
          change={state.done.change}
        />
      )}
      <form action={submit} noValidate className="grid gap-5">
        <ErrorSummary
          title={common("errorSummary.title", { count: problems.length })}
          items={problems}
          attempt={state}
        />
        <input type="hidden" name="roundId" value={roundId} />
        <div key={state.attempt} className="grid gap-5">
          <FieldGroup
            id="plan-act"
            legend={t("people.act")}
            error={sayField("act")}
          >
            <div className="grid gap-x-6 sm:grid-cols-2">
              {(["ask", "take_away"] as const).map((act) => (
                <Checkbox
                  key={act}
                  type="radio"
                  name="act"
                  value={act}
                  defaultChecked={isTicked(state.typed, "act", act)}
                  label={t(`people.${act}`)}
                  hint={t(`people.${act}Hint`)}
                />
              ))}
            </div>
          </FieldGroup>
          <PlanPeople
            people={people}
            typed={state.typed}
            error={sayField("people")}
          />
          <PlanParts
            sites={sites}
            functions={functions}
            typed={state.typed}
            error={sayField("parts")}
          />
        </div>
        <div>
          <SubmitButton
            pendingText={common("working")}
            variant={state.listed ? "secondary" : "primary"}
            name="step"
            value="list"
          >
            {t("people.list")}
          </SubmitButton>
        </div>
      </form>
      {state.listed && (
        <ListedChanges
          key={state.listed.seen}
          submit={submit}
          roundId={roundId}
          typed={state.typed}
          listed={state.listed}
          isStale={state.isStale}
          {...{ sites, functions }}
        />
      )}
    </div>
  );
}

function useDone({ done, undone }: PlanState) {
  const t = useTranslations("roundPlan");
  if (done) return t("done", { count: done.count });
  if (!undone) return null;
  return t("undone", { count: undone.undone, kept: undone.kept });
}

function useProblems({ fields: found, code }: PlanState) {
  const t = useTranslations("roundPlan");
  const errors = useTranslations("errors");
  const titles = { act: "act", people: "who", parts: "what" } as const;
  const sayField = (name: string) => {
    const said = found[name];
    return said && errors(`fields.${isFieldCode(said) ? said : "invalid"}`);
  };
  const problems: { fieldId?: string; text: string }[] = fields.flatMap(
    (name) => {
      const text = sayField(name);
      const label = t(`people.${titles[name]}`);
      return text
        ? [{ fieldId: `plan-${name}`, text: `${label} ${text}` }]
        : [];
    },
  );
  if (Object.keys(found).length > 0 && problems.length === 0)
    problems.push({ text: errors("invalid") });
  if (code) problems.push({ text: errors(code) });
  return { sayField, problems };
}
