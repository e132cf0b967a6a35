"use client";

import { useEffect, useState, type FormEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Refusal = "no_file" | "too_large" | "broken" | "failed";

type Props = {
  action: string;
  megabytes: number;
  /** What came of the last try. */
  refused?: Refusal;
};

/**
 * Sends a file as any browser does; where scripts run, a file that is missing
 * or too large is refused before it is sent, and waiting is said in words.
 */
export function ImportForm({ action, megabytes, refused }: Props) {
  const t = useTranslations("operator.import");
  const common = useTranslations("common");
  const [refusal, setRefusal] = useState({ code: refused });
  const [isSending, setIsSending] = useState(false);
  const problem = refusal.code && t(`refused.${refusal.code}`, { megabytes });

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

  function findRefusal(form: HTMLFormElement): Refusal | undefined {
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
        title={common("errorSummary.title", { count: 1 })}
        items={problem ? [{ fieldId: "framework-file", text: problem }] : []}
        attempt={refusal}
      />
      <Field
        id="framework-file"
        label={t("file")}
        hint={t("hint", { megabytes })}
        error={problem}
      >
        {(control) => (
          <TextInput
            {...control}
            type="file"
            name="file"
            accept=".yaml,.yml,.json,.xlsx"
          />
        )}
      </Field>
      <div>
        <Button
          type="submit"
          variant="primary"
          aria-disabled={isSending || undefined}
        >
          {isSending ? <span role="status">{t("pending")}</span> : t("button")}
        </Button>
      </div>
    </form>
  );
}
