"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { TextInput } from "@/components/ui/text-input";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { mostShared } from "./evidence-rules";
import { type RowToShare, searchRows } from "./search-rows";
import { useShare } from "./use-share";

type Props = {
  row: ScoreRow;
  evidence: EvidenceView;
  onClose: () => void;
  onShared: () => void;
};

/** Chooses the other rows of the same subject that a piece serves as well. */
export function ShareRows({ row, evidence, onClose, onShared }: Props) {
  const t = useTranslations("evidence.share");
  const common = useTranslations("common");
  const { rows, isFailed, isSending, problem, share } = useShare(
    row,
    evidence,
    onShared,
  );
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [warning, warn] = useState<string | null>(null);
  const [heading, setHeading] = useState<HTMLElement | null>(null);
  const id = useId();
  useEffect(() => heading?.focus(), [heading]);
  const toggle = (indicatorId: string) => {
    const next = new Set(chosen);
    if (!next.delete(indicatorId)) next.add(indicatorId);
    choose(next);
    warn(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.size === 0) return warn(t("choose"));
    if (chosen.size > mostShared)
      return warn(t("tooMany", { most: mostShared }));
    if (await share([...chosen])) onClose();
  };
  return (
    <form
      aria-labelledby={id}
      onSubmit={(event) => void submit(event)}
      className="mt-2 grid gap-3 border-l-4 border-brand pl-3"
    >
      <div>
        <h4 id={id} ref={setHeading} tabIndex={-1} className="font-semibold">
          {t("title")}
        </h4>
        <p className="text-sm text-muted">{t("hint")}</p>
      </div>
      {isFailed && <p role="alert">{t("notRead")}</p>}
      {!rows && !isFailed && <Skeleton text={common("loading")} />}
      {rows && <RowChoice rows={rows} chosen={chosen} onToggle={toggle} />}
      {(warning ?? problem) && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {warning ?? problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={!rows || isSending}>
          {t("use", { count: chosen.size })}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

function RowChoice({
  rows,
  chosen,
  onToggle,
}: {
  rows: readonly RowToShare[];
  chosen: ReadonlySet<string>;
  onToggle: (indicatorId: string) => void;
}) {
  const t = useTranslations("evidence.share");
  const [search, setSearch] = useState("");
  const id = useId();
  const { shown, more } = searchRows(rows, search);
  return (
    <>
      <Field id={`${id}-search`} label={t("search")}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            // Enter looks for rows; it does not send the choice.
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        )}
      </Field>
      <p role="status" className="text-sm text-muted">
        {t("found", { count: shown.length, more })}
      </p>
      <ul className="max-h-72 overflow-y-auto overscroll-contain rounded-md border bg-card px-3 empty:hidden">
        {shown.map(({ indicatorId, code, title, stage, isBehind }) => (
          <li key={indicatorId} className="border-b last:border-b-0">
            <Checkbox
              label={title}
              hint={[
                code,
                t("stage", { stage: String(stage) }),
                isBehind ? t("isBehind") : "",
              ]
                .filter(Boolean)
                .join(" · ")}
              checked={isBehind || chosen.has(indicatorId)}
              disabled={isBehind}
              onChange={() => onToggle(indicatorId)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
