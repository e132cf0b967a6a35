"use client";

import { useLocale, useTranslations } from "use-intl/react";
import {
  MilestoneField,
  PlaceFields,
} from "@/components/framework/local/place-fields";
import type { RowChoices } from "@/components/framework/local/row-choices";
import { StaleRow } from "@/components/framework/local/stale-row";
import {
  readStaleRow,
  toTyped,
  type TypedRow,
} from "@/components/framework/local/typed-row";
import { useLocalRow } from "@/components/framework/local/use-local-row";
import {
  SeenFields,
  WordFields,
} from "@/components/framework/local/word-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  addLocalRowAction,
  changeLocalRowAction,
} from "@/lib/framework/local-actions";
import { localSeenNames } from "@/lib/framework/local-rows/fields";

type Props = {
  systemSlug: string;
  /** A new row has a key that makes it unique; an old one its id, version and place. */
  target: { key: string } | { rowId: string; version: number; stage: number };
  choices: RowChoices;
  typed: TypedRow;
};

/** Adds an own row or puts one in other words. What was typed stays when the answer is no. */
export function LocalRowForm(props: Props) {
  const { systemSlug, target, choices } = props;
  const t = useTranslations("framework.local");
  const common = useTranslations("common");
  const locale = useLocale() === "es" ? "es" : "en";
  const isNew = "key" in target;
  const { result, typed, submit, problems, sayField } = useLocalRow(
    isNew ? addLocalRowAction : changeLocalRowAction,
    systemSlug,
    props.typed,
  );
  const stale = isNew ? null : readStaleRow(result);
  const fields = { choices, typed: props.typed, sayField };
  const hasSeen = localSeenNames.some(
    (name) => sayField(name) || props.typed[name] !== "",
  );
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-6">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={result}
      />
      {stale && !isNew && (
        <StaleRow
          mine={typed}
          theirs={toTyped(stale.row, target.stage, locale)}
          milestoneNames={nameMilestones(choices)}
        />
      )}
      {isNew ? (
        <input type="hidden" name="key" value={target.key} />
      ) : (
        <>
          <input type="hidden" name="rowId" value={target.rowId} />
          <input
            type="hidden"
            name="version"
            value={stale?.version ?? target.version}
          />
        </>
      )}
      <div className="grid gap-6">
        <section className="grid max-w-text gap-4" aria-labelledby="row-place">
          <h2 id="row-place">{t("form.place")}</h2>
          {isNew && <PlaceFields {...fields} />}
          <MilestoneField {...fields} />
        </section>
        <section className="grid gap-4" aria-labelledby="row-words">
          <div>
            <h2 id="row-words">{t("form.words")}</h2>
            <p className="text-muted">{t("form.language")}</p>
          </div>
          <WordFields {...fields} />
          <Disclosure summary={t("form.seen")} open={hasSeen}>
            <p className="mb-4 text-muted">{t("form.seenHint")}</p>
            <SeenFields {...fields} />
          </Disclosure>
        </section>
      </div>
      <div>
        <SubmitButton pendingText={common("saving")}>
          {isNew ? t("form.addSubmit") : t("form.changeSubmit")}
        </SubmitButton>
      </div>
    </form>
  );
}

function nameMilestones({ milestones }: RowChoices) {
  return Object.fromEntries(
    milestones
      .flatMap(({ options }) => options)
      .map(({ value, name }) => [value, name]),
  );
}
