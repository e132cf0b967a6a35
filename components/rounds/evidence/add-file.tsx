import { randomUUID } from "node:crypto";
import { Words } from "@/components/layout/words";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { today } from "@/lib/core/clock";
import { useTranslator } from "@/lib/core/translator";
import { FileForm } from "./file-form";
import type { FileRow } from "./uploads";

type Props = {
  systemSlug: string;
  code: string;
  /** Null where the reader may add nothing. */
  row: FileRow | null;
  /** What came of a form that was sent without a script: "added", or what was wrong. */
  said: string | undefined;
};

/** Room to add a file to a row, and what came of the last one. */
export function AddFile({ systemSlug, code, row, said }: Props) {
  const t = useTranslator("evidence");
  return (
    <div className="mt-4 grid gap-4 print:hidden">
      {said && <Said said={said} />}
      {row && (
        <Words namespaces={["evidence", "errors", "common"]}>
          <Disclosure summary={t("addFile")} open={isProblem(said)}>
            <FileForm
              systemSlug={systemSlug}
              row={row}
              code={code}
              today={today()}
              formKey={randomUUID()}
            />
          </Disclosure>
        </Words>
      )}
    </div>
  );
}

function Said({ said }: { said: string }) {
  const t = useTranslator("evidence");
  const errors = useTranslator("errors");
  if (!isProblem(said)) return <Notice tone="ok">{t("added")}</Notice>;
  const problem = problems.find((code) => code === said) ?? "unexpected";
  return (
    <Notice tone="danger" title={t("notAdded")}>
      {errors(problem)}
    </Notice>
  );
}

function isProblem(said: string | undefined) {
  return said !== undefined && said !== "added";
}

// Anyone can write an address: only what can happen is said.
const problems = [
  "signed_out",
  "forbidden",
  "not_found",
  "invalid",
  "file_too_big",
  "file_type",
  "file_empty",
  "file_cut_off",
  "files_full",
  "files_down",
  "round_not_open",
  "round_closed",
  "busy",
] as const;
