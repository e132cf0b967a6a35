"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Sheet } from "@/components/ui/sheet";
import { LevelMark } from "@/components/ui/level-mark";
import { EvidenceForm, type Unsent } from "./evidence/evidence-form";
import { EvidenceList } from "./evidence/evidence-list";
import { UploadList } from "./evidence/upload-list";
import { type Upload, uploads } from "./evidence/uploads";
import { StrayUploads } from "./evidence/stray-uploads";
import { useUploads, useUploadWarning } from "./evidence/use-uploads";
import { RowQuestions } from "./asked/row-questions";
import { RowHistory } from "./row-history";
import type { RowEntry } from "./row-list";
import { useRowDetail } from "./use-row-detail";
import type { PanelState } from "./use-workspace-acts";
import { useWorkspace } from "./workspace-context";

type Props = {
  entry: RowEntry | null;
  panel: PanelState | null;
  onClose: () => void;
};

/** The evidence and history of one row, and room to add to it. */
export function RowPanel({ entry, panel, onClose }: Props) {
  const common = useTranslations("common");
  const t = useTranslations("evidence");
  useUploadWarning();
  const isOpen = panel !== null && entry !== null;
  return (
    <>
      <StrayUploads open={isOpen ? entry.row : null} />
      <Sheet
        isOpen={isOpen}
        onClose={onClose}
        title={entry ? entry.row.title : t("title")}
        closeText={common("close")}
      >
        {entry && panel && (
          <PanelContent
            key={`${entry.row.indicatorId}/${entry.row.siteId}`}
            entry={entry}
            isForThree={panel.isForThree}
            onClose={onClose}
          />
        )}
      </Sheet>
    </>
  );
}

// What was typed and not sent, by row, until it is sent: closing the panel loses nothing.
const unsent = new Map<string, Unsent>();

function PanelContent({
  entry,
  isForThree,
  onClose,
}: {
  entry: RowEntry;
  isForThree: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("evidence");
  const rounds = useTranslations("rounds");
  const { systemSlug, queue } = useWorkspace();
  const { row, work, view } = entry;
  const { detail, isFailed, readAgain } = useRowDetail(entry);
  const sending = useUploads(row);
  const [draftKey] = useState(
    `${row.roundId}/${row.indicatorId}/${row.siteId}`,
  );
  // What was typed with a file that is given up goes back into an empty form.
  const [form, setForm] = useState(0);
  const takeBack = ({ draft }: Upload) => {
    if (unsent.get(draftKey)?.draft.body) return;
    unsent.set(draftKey, { draft, file: null });
    setForm(form + 1);
  };
  // A file goes its own way: it is too large to be kept on the device.
  const send = (draft: Unsent["draft"], file: File) =>
    uploads.add(
      { address: `/${systemSlug}/evidence`, row, file, draft },
      (_, evidenceCount) => {
        queue.countEvidence(row, evidenceCount);
        queue.release(row);
      },
    );
  return (
    <div className="grid gap-6">
      <div>
        <LevelMark
          level={row.level}
          label={`${rounds(`levels.${row.level}`)} · ${row.code}`}
          className="text-sm text-muted"
        />
        <p className="mt-1">{row.text}</p>
      </div>
      {(row.canRate || row.lock) && (
        <EvidenceForm
          key={form}
          isForThree={isForThree}
          initial={unsent.get(draftKey)}
          onType={(typed) => unsent.set(draftKey, typed)}
          onAdd={(typed) => {
            unsent.delete(draftKey);
            if (typed.file) return send(typed.draft, typed.file);
            queue.addEvidence(row, typed.draft);
            if (isForThree) onClose();
          }}
        />
      )}
      <UploadList items={sending} onGiveUp={takeBack} />
      <section aria-labelledby="evidence-list">
        <h3 id="evidence-list" className="mb-2">
          {t("listTitle", { count: view.evidenceCount })}
        </h3>
        <EvidenceList
          row={row}
          waiting={work.evidence}
          detail={detail}
          isFailed={isFailed}
          onChanged={readAgain}
        />
      </section>
      <RowQuestions
        row={row}
        questions={detail?.questions ?? []}
        onAsked={readAgain}
      />
      <section aria-labelledby="row-history">
        <h3 id="row-history" className="mb-2">
          {t("historyTitle")}
        </h3>
        <RowHistory changes={detail?.changes ?? null} isFailed={isFailed} />
      </section>
    </div>
  );
}
