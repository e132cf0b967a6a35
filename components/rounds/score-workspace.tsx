"use client";

import { Suspense, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { LiveStatus } from "@/components/ui/live-status";
import {
  countFilters,
  countProgress,
  isKept,
} from "@/lib/rounds/queue/filter-rows";
import { openQueue } from "@/lib/rounds/queue/open-queue";
import { phaseOf, type ScoreRow, viewRow } from "@/lib/rounds/queue/row-view";
import { FilterBar } from "./filter-bar";
import { LazyKeysHelp } from "./keys-help-lazy";
import { OneRow } from "./one-row";
import { HandIn } from "./fetched-later";
import { QueueNotices } from "./queue-notices";
import { RowList } from "./row-list";
import { LazyRowPanel } from "./row-panel-lazy";
import { ScoreHead } from "./score-head";
import { StrayChanges } from "./stray-changes";
import { useAddress } from "./use-address";
import { useAnnouncements } from "./use-announcements";
import { nameRows, useKeptRows } from "./use-kept-rows";
import {
  useLeaveWarning,
  useQueueState,
  useQueueWaking,
  useReadAgain,
} from "./use-queue";
import { useUndo } from "./use-undo";
import { useWorkspaceActs } from "./use-workspace-acts";
import { type ScaleText, WorkspaceProvider } from "./workspace-context";

type Props = {
  systemSlug: string;
  personId: string;
  canLead: boolean;
  rows: readonly ScoreRow[];
  scale: readonly ScaleText[];
  metFrom: number;
};

/** The rows of one stage for one subject, to be scored: a list, or one at a time. */
export function ScoreWorkspace({
  systemSlug,
  personId,
  canLead,
  rows,
  scale,
  metFrom,
}: Props) {
  const t = useTranslations("rounds");
  const queue = useMemo(
    () => openQueue(personId, systemSlug),
    [personId, systemSlug],
  );
  const { summary, workOf } = useQueueState(queue);
  const address = useAddress();
  const [isHelpOpen, openHelp] = useState(false);
  const entries = rows.map((row) => {
    const work = workOf(row);
    const view = viewRow(row, work);
    return { row, work, view, phase: phaseOf(work, view, summary) };
  });
  const kept = useKeptRows(
    rows,
    address.filter,
    entries.filter((entry) => isKept(address.filter, entry, metFrom)),
  );
  const shown = entries.filter(({ row }) => kept.has(row.code));
  const { panel, closePanel, acts, askedRow } = useWorkspaceActs(
    queue,
    { entries, shown },
    address,
  );
  const announcement = useAnnouncements(entries);
  useQueueWaking(queue);
  useReadAgain(queue, rows, summary);
  useLeaveWarning(summary);
  useUndo(queue, entries, () => openHelp(true));
  const workspace = useMemo(
    () => ({ systemSlug, personId, canLead, queue, scale, ...acts }),
    [systemSlug, personId, canLead, queue, scale, acts],
  );
  const opened = entries.find(({ row }) => row.code === panel?.code);
  return (
    <WorkspaceProvider value={workspace}>
      <ScoreHead
        progress={countProgress(entries)}
        summary={summary}
        onHelp={() => openHelp(true)}
      />
      <QueueNotices summary={summary} />
      {rows.some((row) => row.panel) && (
        <Suspense>
          <HandIn entries={entries} isSaved={summary.waiting === 0} />
        </Suspense>
      )}
      <StrayChanges queue={queue} rows={rows} />
      <FilterBar
        counts={countFilters(entries, metFrom)}
        filter={address.filter}
        search={address.search}
        isOne={address.view === "one"}
      />
      {shown.length === 0 && (
        <p className="py-8 text-center text-muted">{t("filters.none")}</p>
      )}
      {address.view === "one" ? (
        <OneRow
          key={nameRows(rows, address.filter)}
          entries={shown}
          address={address}
        />
      ) : (
        <RowList
          entries={shown}
          isViewChosen={address.chosenView !== null}
          askedRow={askedRow}
        />
      )}
      <LiveStatus {...announcement} isHidden />
      <LazyRowPanel entry={opened ?? null} panel={panel} onClose={closePanel} />
      <LazyKeysHelp isOpen={isHelpOpen} onClose={() => openHelp(false)} />
    </WorkspaceProvider>
  );
}
