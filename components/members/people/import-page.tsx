"use client";

import { useTranslations } from "use-intl/react";
import { ImportForm } from "@/components/members/people/import-form";
import { MadeLinks } from "@/components/members/people/made-links";
import { PlanTable } from "@/components/members/people/plan-table";
import { useImport } from "@/components/members/people/use-import";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { systemSlug: string; formKey: string; example: string };

/** A file of people: its lines, what each would do, and the links once it is done. */
export function ImportPeople({ systemSlug, formKey, example }: Props) {
  const t = useTranslations("people.import");
  const common = useTranslations("common");
  const { csv, plan, problem, attempt, check, made, ...step } =
    useImport(systemSlug);
  if (made) return <MadeLinks {...made} systemSlug={systemSlug} />;
  const wrong = plan?.lines.filter((line) => "problems" in line).length ?? 0;
  const count = plan
    ? plan.lines.filter((line) => "invite" in line && !line.taken).length
    : 0;
  return (
    <div className="grid gap-6">
      <Card>
        <ImportForm
          act={check}
          typed={csv}
          example={example}
          problem={problem}
          attempt={attempt}
        />
      </Card>
      {plan && (
        <Card id="plan" title={t("planTitle")} sub={t("planSub", { count })}>
          <div className="grid gap-4" role="status">
            {wrong > 0 && (
              <Notice tone="warn">{t("withProblems", { count: wrong })}</Notice>
            )}
            <PlanTable lines={plan.lines} siteNames={plan.siteNames} />
          </div>
          <ErrorSummary
            title={t("problem")}
            items={step.refused ? [{ text: step.refused }] : []}
            attempt={step.confirmed}
          />
          {wrong === 0 && count > 0 && (
            <form action={step.confirm} className="mt-4">
              <input type="hidden" name="key" value={formKey} />
              <input type="hidden" name="csv" value={csv} />
              <SubmitButton pendingText={common("working")}>
                {t("confirm", { count })}
              </SubmitButton>
            </form>
          )}
        </Card>
      )}
    </div>
  );
}
