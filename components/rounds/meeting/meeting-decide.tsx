"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useState,
  useSyncExternalStore,
} from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { RadioTile, RadioTiles } from "@/components/ui/radio-tile";
import { ScoreSign } from "@/components/ui/score-chip";
import { longestNoteLength } from "../evidence/evidence-rules";
import type { ScaleText } from "../workspace-context";
import { MeetingSteps } from "./meeting-steps";
import { nonScores } from "./read-answer";
import { type DecidedRow, draftFields, useDecide } from "./use-decide";

// Fetched when two record at once.
const MeetingConflict = lazy(async () => ({
  default: (await import("./meeting-conflict")).MeetingConflict,
}));

// Pressed before the page has come to life, the browser itself would send the
// form, and lose it. What was chosen by then is kept.
const neverChanges = () => () => {};
const isTrue = () => true;
const isFalse = () => false;

type Props = {
  systemSlug: string;
  row: DecidedRow;
  scale: readonly ScaleText[];
  version: number;
  isDecided: boolean;
  previousHref: string | null;
  nextHref: string | null;
  startHref: string;
};

/** What the group decides and why; recorded, the meeting goes on to the next row. */
export function MeetingDecide({ scale, isDecided, ...props }: Props) {
  const t = useTranslations("meeting.decide");
  const lead = useTranslations("panel.lead");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const [isTried, setTried] = useState(false);
  const isAlive = useSyncExternalStore(neverChanges, isTrue, isFalse);
  const { draft, take, send, problem, isSending, conflict, keepTheirs } =
    useDecide(props, scale);
  const { answer, reason } = draft;
  const error = findError(reason);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const said = take(event.currentTarget);
    if (said.answer && !findError(said.reason)) return send(said);
    const wrong = said.answer ? "textarea" : "input[type=radio]";
    event.currentTarget.querySelector<HTMLElement>(wrong)?.focus();
  };
  return (
    <form
      onChange={(event) => take(event.currentTarget)}
      onSubmit={submit}
      noValidate
      className="grid gap-4 border-t pt-6"
    >
      <div onKeyDown={chooseByKey}>
        <FieldGroup
          id="decision"
          legend={t(isDecided ? "change" : "title")}
          error={isTried && !answer ? t("chooseOne") : undefined}
        >
          <RadioTiles>
            {scale.map(({ value, name, descriptor }) => (
              <RadioTile
                key={value}
                name={draftFields.answer}
                value={value}
                defaultChecked={answer === String(value)}
                mark={<ScoreSign state="scored" value={value} />}
                title={name}
                description={descriptor}
              />
            ))}
          </RadioTiles>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            {nonScores.map((nonScore) => (
              <RadioTile
                key={nonScore}
                name={draftFields.answer}
                value={nonScore}
                defaultChecked={answer === nonScore}
                title={lead(
                  nonScore === "dont_know" ? "dontKnow" : "notApplicable",
                )}
              />
            ))}
          </div>
        </FieldGroup>
      </div>
      <Field
        id="decision-reason"
        label={lead("reason")}
        hint={lead("reasonHint")}
        error={isTried && error ? fields(error) : undefined}
        className="max-w-[75ch]"
      >
        {(control) => (
          <CountedTextArea
            {...control}
            name={draftFields.reason}
            rows={2}
            defaultValue={reason}
            limit={longestNoteLength}
            counterText={common("characters")}
            onKeyDown={recordByKey}
          />
        )}
      </Field>
      {conflict && (
        <Suspense>
          <MeetingConflict
            conflict={conflict}
            mine={draft}
            scale={scale}
            isSending={isSending}
            onKeepMine={(version) => send(draft, version)}
            onKeepTheirs={keepTheirs}
          />
        </Suspense>
      )}
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="primary"
          disabled={!isAlive}
          aria-disabled={isSending}
        >
          {t(props.nextHref ? "submit" : "submitLast")}
        </Button>
        <MeetingSteps
          previousHref={props.previousHref}
          nextHref={props.nextHref}
          isSkip={!isDecided}
        />
      </div>
      <p className="hidden text-sm text-muted shell:block">{t("keys")}</p>
    </form>
  );
}

function findError(reason: string) {
  const text = reason.trim();
  if (!text) return "reason_needed";
  return text.length > longestNoteLength ? "too_long" : null;
}

function chooseByKey(event: KeyboardEvent<HTMLElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const form = event.currentTarget.closest("form");
  if (event.key === "Enter") {
    event.preventDefault();
    form?.querySelector("textarea")?.focus();
  } else if (/^[0-3]$/.test(event.key)) {
    event.preventDefault();
    const radio = form?.querySelector<HTMLElement>(
      `input[value="${event.key}"]`,
    );
    radio?.focus();
    radio?.click();
  }
}

function recordByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
