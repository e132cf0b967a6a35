"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { FileInput } from "@/components/ui/file-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { mostLines } from "@/lib/members/fields";

type Props = {
  act: (form: FormData) => void;
  typed: string;
  example: string;
  problem: string | null;
  attempt: unknown;
};

/** Lines of people, from a file or pasted. A file's lines are shown before anything is done with them. */
export function ImportForm({ act, typed, example, problem, attempt }: Props) {
  const t = useTranslations("people.import");
  const common = useTranslations("common");
  const area = useRef<HTMLTextAreaElement>(null);
  const [broken, setBroken] = useState(false);

  async function take(file: File | undefined) {
    if (!file || !area.current) return;
    const text = file.size > 100_000 ? null : await readText(file);
    setBroken(text === null);
    if (text !== null) area.current.value = text;
  }

  const items = [
    ...(broken ? [{ fieldId: "people-file", text: t("unreadable") }] : []),
    ...(problem ? [{ fieldId: "people-csv", text: problem }] : []),
  ];
  return (
    <form
      action={act}
      ref={keepEntries}
      noValidate
      className="grid max-w-text gap-4"
    >
      <ErrorSummary title={t("problem")} items={items} attempt={attempt} />
      <Field
        id="people-file"
        label={t("file")}
        hint={t("fileHint", { most: mostLines })}
        error={broken ? t("unreadable") : undefined}
      >
        {(control) => (
          <FileInput
            {...control}
            accept=".csv,text/csv,text/plain"
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field
        id="people-csv"
        label={t("csv")}
        hint={t("csvHint")}
        error={problem ?? undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            ref={area}
            name="csv"
            rows={8}
            defaultValue={typed}
            spellCheck={false}
            className="font-mono text-sm"
          />
        )}
      </Field>
      <Disclosure summary={t("example")}>
        <pre
          className="overflow-x-auto rounded-md border bg-paper p-3 text-sm"
          tabIndex={0}
        >
          {example}
        </pre>
      </Disclosure>
      <div>
        <SubmitButton pendingText={common("working")}>{t("read")}</SubmitButton>
      </div>
    </form>
  );
}

/** Spreadsheets write UTF-8, or what Windows had before. */
async function readText(file: File) {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    return text.includes("\u0000") ? null : text;
  }
}
