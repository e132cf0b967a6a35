"use client";

import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import {
  checkEvidence,
  completeLink,
  type EvidenceDraft,
  longestNoteLength,
} from "./evidence-rules";

type Props = {
  /** The note is what a chosen 3 waits for. */
  isForThree: boolean;
  initial: EvidenceDraft | undefined;
  onType: (draft: EvidenceDraft) => void;
  onAdd: (draft: EvidenceDraft) => void;
};

/** A note, a link, or both, with the day they speak of. */
export function EvidenceForm({ isForThree, initial, onType, onAdd }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const fields = useTranslations("errors.fields");
  const [draft, setDraft] = useState(initial ?? emptyDraft());
  const [problems, setProblems] = useState<ReturnType<typeof checkEvidence>>(
    {},
  );
  // A new counter for a new note.
  const [sent, setSent] = useState(0);
  const type = (patch: Partial<EvidenceDraft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    onType(next);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const whole = {
      body: draft.body.trim(),
      url: completeLink(draft.url),
      effectiveOn: draft.effectiveOn,
    };
    const found = checkEvidence(whole);
    setProblems(found);
    const first = (["body", "url", "effectiveOn"] as const).find(
      (name) => found[name],
    );
    if (first) return focusField(event.currentTarget, first);
    onAdd(whole);
    setDraft(emptyDraft());
    setSent(sent + 1);
  };
  const say = (name: keyof EvidenceDraft) => {
    const problem = problems[name];
    if (problem === "required") return t("required");
    return problem && fields(problem);
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
      <Field
        id="evidence-effectiveOn"
        label={t("effectiveOn")}
        error={say("effectiveOn")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="effectiveOn"
            type="date"
            className="max-w-52"
            value={draft.effectiveOn}
            onChange={(event) => type({ effectiveOn: event.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary">
          {isForThree ? t("addForThree") : t("add")}
        </Button>
      </div>
    </form>
  );
}

function emptyDraft(): EvidenceDraft {
  // The reader's own day, which near midnight is not the server's.
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return { body: "", url: "", effectiveOn: local.toISOString().slice(0, 10) };
}

function focusField(form: HTMLFormElement, name: string) {
  form.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
}

function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
