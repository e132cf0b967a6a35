"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { ChooseFile } from "./choose-file";
import {
  checkEvidence,
  completeLink,
  type EvidenceDraft,
  type EvidenceProblems,
  longestNoteLength,
  readerToday,
} from "./evidence-rules";
import { useSayProblem } from "./use-say-problem";

/** What has been typed and chosen, and not been sent. */
export type Unsent = { draft: EvidenceDraft; file: File | null };

type Props = {
  /** The piece is what a chosen 3 waits for. */
  isForThree: boolean;
  initial: Unsent | undefined;
  onType: (unsent: Unsent) => void;
  onAdd: (unsent: Unsent) => void;
};

/** A note, a link, a file, or a note with one of them; with the day they speak of. */
export function EvidenceForm({ isForThree, initial, onType, onAdd }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const [{ draft, file }, setUnsent] = useState(initial ?? startAfresh());
  const [problems, setProblems] = useState<EvidenceProblems>({});
  const say = useSayProblem(problems);
  // A new counter, and an empty chooser, for a new piece.
  const [sent, setSent] = useState(0);
  const keep = (next: Unsent) => {
    setUnsent(next);
    onType(next);
  };
  const type = (patch: Partial<EvidenceDraft>) =>
    keep({ draft: { ...draft, ...patch }, file });
  const choose = (chosen: File | null) => {
    keep({ draft, file: chosen });
    const { file: problem } = checkEvidence(draft, chosen);
    setProblems({ ...problems, body: undefined, file: problem });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = draft.body.trim();
    const whole = { ...draft, body, url: completeLink(draft.url) };
    const found = checkEvidence(whole, file);
    setProblems(found);
    const first = fieldOrder.find((name) => found[name]);
    if (first) return focusField(event.currentTarget, first);
    onAdd({ draft: whole, file });
    setUnsent(startAfresh());
    setSent(sent + 1);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={sendOnControlEnter}
      noValidate
      className="grid gap-4"
    >
      {isForThree && <Notice tone="warn">{t("forThree")}</Notice>}
      <Field id="evidence-body" label={t("body")} error={say("body")}>
        {(control) => (
          <CountedTextArea
            {...control}
            key={sent}
            name="body"
            rows={3}
            data-autofocus
            value={draft.body}
            limit={longestNoteLength}
            counterText={common("characters")}
            onChange={(event) => type({ body: event.target.value })}
          />
        )}
      </Field>
      <Field
        id="evidence-url"
        label={`${t("url")} (${common("optional")})`}
        error={say("url")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="url"
            type="url"
            inputMode="url"
            value={draft.url}
            onChange={(event) => type({ url: event.target.value })}
          />
        )}
      </Field>
      <ChooseFile
        key={`file-${sent}`}
        file={file}
        error={say("file")}
        onChoose={choose}
      />
      <DayField
        name="effectiveOn"
        label={t("effectiveOn")}
        draft={draft}
        error={say("effectiveOn")}
        onType={type}
      />
      <DayField
        name="expiresOn"
        label={`${t("expiresOn")} (${common("optional")})`}
        hint={t("expiresHint")}
        draft={draft}
        error={say("expiresOn")}
        onType={type}
      />
      <div>
        <Button type="submit" variant="primary">
          {isForThree ? t("addForThree") : t("add")}
        </Button>
      </div>
    </form>
  );
}

const fieldOrder = ["body", "url", "file", "effectiveOn", "expiresOn"] as const;

function DayField({
  name,
  label,
  hint,
  draft,
  error,
  onType,
}: {
  name: "effectiveOn" | "expiresOn";
  label: string;
  hint?: string;
  draft: EvidenceDraft;
  error: string | undefined;
  onType: (patch: Partial<EvidenceDraft>) => void;
}) {
  return (
    <Field id={`evidence-${name}`} label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          type="date"
          className="max-w-52"
          value={draft[name] ?? ""}
          onChange={(event) => onType({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function startAfresh(): Unsent {
  const draft = { body: "", url: "", effectiveOn: readerToday() };
  return { draft, file: null };
}

function focusField(form: HTMLFormElement, name: string) {
  form.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
}

function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
