"use client";

import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldGroup } from "@/components/ui/field-group";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { chooseMailAction } from "@/lib/notices/actions";
import { type Choices, type Topic, topics } from "@/lib/notices/rules/topics";

type Props = { systemSlug: string; choices: Choices };

const ways = ["at_once", "weekly", "off"] as const;

/** How to hear of each topic by mail; what is kept now is marked. */
export function MailChoicesForm({ systemSlug, choices }: Props) {
  const t = useTranslations("notices.settings");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const act = bindOnce(chooseMailAction, systemSlug);
  const [state, action] = useAnswer<object>(act);
  const items = listProblems(state);

  function listProblems(answer: FormState<object>) {
    if (answer.status === "error") return [{ text: errors(answer.code) }];
    if (answer.status !== "fields") return [];
    return topics
      .filter((topic) => topic in answer.fields)
      .map((topic) => ({
        fieldId: `topic-${topic}`,
        text: `${t(`topics.${topic}`)}: ${errors("fields.required")}`,
      }));
  }

  return (
    <form action={action} ref={keepEntries} className="grid max-w-text gap-6">
      <ErrorSummary
        title={common("errorSummary.title", { count: items.length })}
        items={items}
        attempt={state}
      />
      {topics.map((topic) => (
        <FieldGroup
          key={topic}
          id={`topic-${topic}`}
          legend={t(`topics.${topic}`)}
          hint={t(`hints.${topic}`)}
        >
          <div className="flex flex-wrap gap-x-6">
            {waysOf(topic).map((how) => (
              <Checkbox
                key={how}
                type="radio"
                name={topic}
                value={how}
                defaultChecked={choices[topic] === how}
                label={t(`ways.${how}`)}
              />
            ))}
          </div>
        </FieldGroup>
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pendingText={t("pending")}>{t("save")}</SubmitButton>
        <p role="status" className="text-ok">
          {state.status === "ok" && t("saved")}
        </p>
      </div>
    </form>
  );
}

function waysOf(topic: Topic) {
  return topic === "other" ? ways.slice(1) : ways;
}
