"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { offeredFiles } from "./evidence-rules";
import { useSaySize } from "./upload-list";

type Props = {
  file: File | null;
  error: string | undefined;
  onChoose: (file: File | null) => void;
};

/** The chooser of a file, and which one is chosen: also after the panel was closed and opened again. */
export function ChooseFile({ file, error, onChoose }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const say = useSaySize();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    if (input.current) input.current.value = "";
    onChoose(null);
    input.current?.focus();
  };
  return (
    <Field
      id="evidence-file"
      label={`${t("file")} (${common("optional")})`}
      hint={t("fileHint")}
      error={error}
    >
      {(control) => (
        <>
          <FileInput
            {...control}
            ref={input}
            name="file"
            accept={offeredFiles}
            onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
          />
          {file && (
            <p className="flex flex-wrap items-center gap-x-3">
              <span className="min-w-0 wrap-anywhere">
                {file.name} ({say(file.size)})
              </span>
              <button
                type="button"
                onClick={clear}
                className="inline-flex min-h-11 items-center rounded-md text-link underline hover:bg-brand-tint"
              >
                {common("remove")}
              </button>
            </p>
          )}
        </>
      )}
    </Field>
  );
}
