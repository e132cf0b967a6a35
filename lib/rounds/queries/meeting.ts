import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { readSystem } from "@/lib/db/reading";
import type { Transaction } from "@/lib/db/transaction";
import { type Level, levels } from "@/lib/framework/schema";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import type {
  FrameworkView,
  IndicatorView,
} from "@/lib/framework/schema/views";
import type { MeetingAddress } from "../meeting-input";
import { canSeeSite } from "../policy";
import { isWaiting } from "../rules/meeting-row";
import { modeOf } from "../round-modes";
import { type AgendaRow, listAgenda } from "./meeting-agenda";
import { findMeetingRow, type FoundMeetingRow } from "./meeting-row";

/** A row of the agenda with the words of the framework. */
export type MeetingEntry = AgendaRow & { indicator: IndicatorView };

export type MeetingCurrent = {
  indicator: IndicatorView;
  twin: IndicatorView | null;
  siteId: string | null;
  siteName: string | null;
  /** Its place on the agenda; null where it waits for nothing there. */
  entry: MeetingEntry | null;
  isPanel: boolean;
  found: FoundMeetingRow;
};

export type Meeting = {
  round: { id: string; name: string; isOpen: boolean; isClosed: boolean };
  framework: FrameworkView;
  /** Where no panel rates: whoever may sets the score. */
  directLevels: Level[];
  /** All that the reader may see, in the order of the framework. */
  all: MeetingEntry[];
  /** What the address keeps of it. */
  shown: MeetingEntry[];
  current: MeetingCurrent | null;
};

/** What a group's meeting on a round goes through, and the row it is at; null where there is no such round. */
export function findMeeting(
  scope: Scope,
  roundId: string,
  address: MeetingAddress,
): Promise<Meeting | null> {
  return readSystem(scope, async (tx) => {
    const round = await tx.round.findUnique({
      where: { systemId_id: { systemId: scope.systemId, id: roundId } },
    });
    if (!round) return null;
    const version = round.frameworkVersionId;
    const framework = await getSystemFramework(tx, scope, version);
    const found = await listAgenda(tx, scope, roundId);
    const all = sortAgenda(framework, found);
    const shown = all.filter((entry) => isShown(entry, address));
    const asked = await findAsked(tx, scope, framework, address);
    const first = shown.find(({ why }) => isWaiting(why));
    const key = asked ?? (address.row === null ? first : undefined);
    const current = key && {
      ...key,
      entry: all.find((entry) => isSameRow(entry, key)) ?? null,
      isPanel: modeOf(round, key.indicator.level) === "panel",
    };
    const { name, openedAt, closedAt } = round;
    return {
      round: {
        ...{ id: roundId, name, isClosed: closedAt !== null },
        isOpen: openedAt !== null && closedAt === null,
      },
      ...{ framework, all, shown },
      directLevels: levels.filter((one) => modeOf(round, one) === "direct"),
      current: current
        ? await readCurrent(tx, scope, { roundId, framework, current })
        : null,
    };
  });
}

function sortAgenda(
  { indicators }: FrameworkView,
  found: readonly AgendaRow[],
): MeetingEntry[] {
  const places = new Map(indicators.map((one, at) => [one.id, { one, at }]));
  return found
    .flatMap((row) => {
      const place = places.get(row.indicatorId);
      return place ? [{ ...row, indicator: place.one, at: place.at }] : [];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: _at, ...entry }) => entry);
}

function isShown(
  { indicator, siteId }: MeetingEntry,
  { level, function: functionCode, site }: MeetingAddress,
) {
  if (level && indicator.level !== level) return false;
  if (functionCode && indicator.functionCode !== functionCode) return false;
  return site === null || site === (siteId ?? "system");
}

type RowKey = { indicator: IndicatorView; siteId: string | null };

/** The row that the address names, if it is one that the reader may see. */
async function findAsked(
  tx: Transaction,
  scope: Scope,
  { indicators }: FrameworkView,
  { row, of }: MeetingAddress,
): Promise<(RowKey & { siteName: string | null }) | undefined> {
  const indicator = indicators.find(({ code }) => code === row);
  if (!indicator) return undefined;
  if (indicator.level !== "site") {
    return of ? undefined : { indicator, siteId: null, siteName: null };
  }
  if (of === null || !canSeeSite(scope, of)) return undefined;
  const site = await tx.site.findUnique({
    where: { systemId_id: { systemId: scope.systemId, id: of } },
    select: { name: true, status: true },
  });
  if (site?.status !== "active") return undefined;
  return { indicator, siteId: of, siteName: site.name };
}

function isSameRow(entry: MeetingEntry, { indicator, siteId }: RowKey) {
  return entry.indicator.id === indicator.id && entry.siteId === siteId;
}

async function readCurrent(
  tx: Transaction,
  scope: Scope,
  {
    roundId,
    framework,
    current,
  }: {
    roundId: string;
    framework: FrameworkView;
    current: Omit<MeetingCurrent, "twin" | "found">;
  },
): Promise<MeetingCurrent> {
  const { indicator, siteId, isPanel } = current;
  const { twinCode } = indicator;
  const twin = framework.indicators.find(({ code }) => code === twinCode);
  const key = { roundId, siteId, indicator, isPanel, twin: twin ?? null };
  const found = await findMeetingRow(tx, scope, key);
  return {
    indicator,
    twin: twin ?? null,
    siteId,
    siteName: current.siteName,
    entry: current.entry,
    isPanel,
    found,
  };
}
