"use client";

import { useEffect, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

export type FileRefusal = "no_file" | "too_large" | "broken" | "failed";

type Props = {
  /** Of the field. */
  id: string;
  action: string;
  accept: string;
  megabytes: number;
  words: {
    file: string;
    hint: string;
    button: string;
    pending: string;
    /** Over what stopped it. */
    problem: string;
    refused: Record<FileRefusal, string>;
  };
  /** What came of the last try. */
  refused?: FileRefusal;
};

/**
 * Sends a file as any browser does; where scripts run, a file that is missing
 * or too large is refused before it is sent, and waiting is said in words.
 */
export function SendFileForm({
  id,
  action,
  accept,
  megabytes,
  words,
  refused,
}: Props) {
  const [refusal, setRefusal] = useState({ code: refused });
  const [isSending, setIsSending] = useState(false);
  const problem = refusal.code && words.refused[refusal.code];

  // Back from the next page, the browser shows this one as it was left.
  useEffect(() => {
    const wake = () => setIsSending(false);
    window.addEventListener("pageshow", wake);
    return () => window.removeEventListener("pageshow", wake);
  }, []);

  function check(event: FormEvent<HTMLFormElement>) {
    const code = isSending ? undefined : findRefusal(event.currentTarget);
    if (isSending || code) event.preventDefault();
    if (!isSending) setRefusal({ code });
    if (!isSending && !code) setIsSending(true);
  }

  function findRefusal(form: HTMLFormElement): FileRefusal | undefined {
    const file = new FormData(form).get("file");
    if (!(file instanceof File) || file.name === "") return "no_file";
    return file.size > megabytes * 1_000_000 ? "too_large" : undefined;
  }

  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={check}
      className="grid max-w-text gap-4"
    >
      <ErrorSummary
        title={words.problem}
        items={problem ? [{ fieldId: id, text: problem }] : []}
        attempt={refusal}
      />
      <Field id={id} label={words.file} hint={words.hint} error={problem}>
        {(control) => (
          <TextInput {...control} type="file" name="file" accept={accept} />
        )}
      </Field>
      <div>
        <Button
          type="submit"
          variant="primary"
          aria-disabled={isSending || undefined}
        >
          {isSending ? (
            <span role="status">{words.pending}</span>
          ) : (
            words.button
          )}
        </Button>
      </div>
    </form>
  );
}
