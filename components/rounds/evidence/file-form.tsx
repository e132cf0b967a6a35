"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { LiveStatus } from "@/components/ui/live-status";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import {
  checkEvidence,
  type EvidenceProblems,
  longestNoteLength,
  offeredFiles,
} from "./evidence-rules";
import { UploadList } from "./upload-list";
import { type FileRow, uploads } from "./uploads";
import { useSayProblem } from "./use-say-problem";
import { useUploads, useUploadWarning } from "./use-uploads";

type Props = {
  systemSlug: string;
  row: FileRow;
  /** The row's code, for the way back where no script runs. */
  code: string;
  today: string;
  /** One for each drawing of the form, so that sent twice it counts once. */
  formKey: string;
};

/**
 * Adds a file to a row. A plain form that works by itself; with a script it
 * shows how far the file is, can be cancelled, and keeps what was typed.
 */
export function FileForm({ systemSlug, row, code, today, formKey }: Props) {
  const t = useTranslations("evidence");
  const common = useTranslations("common");
  const router = useRouter();
  const [problems, setProblems] = useState<EvidenceProblems>({});
  const [done, setDone] = useState("");
  const say = useSayProblem(problems);
  const sending = useUploads(row);
  useUploadWarning();
  const address = `/${systemSlug}/evidence`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { draft, file } = readFileForm(form);
    const found = checkEvidence(draft, file);
    if (!file) found.file = "required";
    setProblems(found);
    const first = (["body", "file", "effectiveOn", "expiresOn"] as const).find(
      (name) => found[name],
    );
    if (first || !file) {
      return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    }
    uploads.add({ address, row, file, draft }, () => {
      setDone(t("upload.done", { name: file.name }));
      router.refresh();
    });
    form.reset();
  };
  const kept = { ...row, siteId: row.siteId ?? "", code, key: formKey };
  return (
    <>
      <form
        action={address}
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        noValidate
        className="grid gap-4"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          id="file-body"
          label={`${t("body")} (${common("optional")})`}
          error={say("body")}
        >
          {(control) => (
            <TextArea
              {...control}
              name="body"
              rows={2}
              maxLength={longestNoteLength}
            />
          )}
        </Field>
        <Field
          id="file-effectiveOn"
          label={t("effectiveOn")}
          error={say("effectiveOn")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="effectiveOn"
              type="date"
              required
              className="max-w-52"
              defaultValue={today}
            />
          )}
        </Field>
        <Field
          id="file-expiresOn"
          label={`${t("expiresOn")} (${common("optional")})`}
          hint={t("expiresHint")}
          error={say("expiresOn")}
        >
          {(control) => (
            <TextInput
              {...control}
              name="expiresOn"
              type="date"
              className="max-w-52"
            />
          )}
        </Field>
        {/* Last: the server reads it only for a form it lets in. */}
        <Field
          id="file-file"
          label={t("file")}
          hint={t("fileHint")}
          error={say("file")}
        >
          {(control) => (
            <FileInput
              {...control}
              name="file"
              accept={offeredFiles}
              required
            />
          )}
        </Field>
        <div>
          <Button type="submit">{t("addFile")}</Button>
        </div>
      </form>
      <UploadList items={sending} />
      <LiveStatus message={done} />
    </>
  );
}

function readFileForm(form: HTMLFormElement) {
  const data = new FormData(form);
  const read = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  const chosen = data.get("file");
  return {
    draft: {
      body: read("body").trim(),
      url: "",
      effectiveOn: read("effectiveOn"),
      expiresOn: read("expiresOn"),
    },
    // Nothing chosen is sent as an empty file without a name.
    file: chosen instanceof File && chosen.name !== "" ? chosen : null,
  };
}
