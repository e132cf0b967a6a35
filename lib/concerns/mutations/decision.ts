import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import type { ConcernTheme } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { cancelNotices } from "@/lib/notices/mutations/cancel";
import { findPeople, tellPeople } from "@/lib/notices/mutations/tell";
import { nameTheme } from "../fields";
import { canDecide, canTriage } from "../policy";
import type { AskAboutOne, AskLeadership, Decide } from "../schema";
import { lockConcern, lockConcernAt, updateConcern } from "./lock-concern";
import { findTheme, joinIn, makeThemeIn } from "./theme";

/** Brings a theme to community-wide leadership, in the words it has now. */
export async function askLeadership(
  scope: Scope,
  { themeId, version, key }: AskLeadership,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "ask_leadership" }, async () => {
      const theme = await findTheme(tx, scope, themeId);
      if (theme.version !== version) throw new AppError("stale");
      return askIn(tx, scope, theme);
    }),
  );
}

/** The same for a concern by itself: a theme of one, in words written for leadership. */
export async function askAboutOne(
  scope: Scope,
  { key, concernId, version, ...words }: AskAboutOne,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "ask_about_one" }, async () => {
      const found = await lockConcernAt(tx, scope, { concernId, version });
      const theme = await makeThemeIn(tx, scope, { ...words, evidence: "" });
      await joinIn(tx, scope, found, theme);
      return askIn(tx, scope, theme);
    }),
  );
}

async function askIn(tx: Transaction, scope: Scope, theme: ConcernTheme) {
  const { systemId, personId } = scope;
  const { id: themeId, number, title, evidence, priority } = theme;
  const recommendation = theme.recommendation.trim();
  if (!recommendation) throw new AppError("recommendation_needed");
  await passToLeadership(tx, scope, themeId);
  const before = await tx.decisionRequest.findMany({
    where: { systemId, themeId },
    select: { outcome: true },
  });
  if (before.some(({ outcome }) => outcome === null))
    throw new AppError("request_waits");
  const turn = before.length + 1;
  await tx.decisionRequest.create({
    data: {
      ...{ systemId, themeId, number, turn, title, evidence, priority },
      recommendation,
      askedById: personId,
    },
  });
  await recordEvent(tx, scope, {
    verb: "decision_asked",
    subjectType: "theme",
    subjectId: themeId,
    themeId,
    after: { turn },
  });
  const leaders = await findPeople(tx, scope, {
    role: "community_wide_leader",
  });
  await tellPeople(tx, scope, leaders, {
    kind: "decision_asked",
    args: { concern: nameTheme(number) },
    path: `/concerns/themes/${themeId}`,
  });
  return { themeId };
}

/** The theme's concerns that are not answered wait for leadership now. */
async function passToLeadership(
  tx: Transaction,
  scope: Scope,
  themeId: string,
) {
  const { systemId } = scope;
  const waiting = await tx.concern.findMany({
    where: {
      ...{ systemId, themeId },
      state: { in: ["raised", "reopened", "triaged", "decided"] },
    },
    select: { id: true },
    orderBy: { id: "asc" },
    take: 200,
  });
  if (waiting.length === 0) throw new AppError("nobody_to_tell");
  for (const { id } of waiting) {
    const found = await lockConcern(tx, scope, id);
    if (!found.triage) throw new AppError("concern_not_triaged");
    await recordEvent(tx, scope, {
      verb: "decision_asked",
      subjectType: "concern",
      subjectId: id,
      concernId: id,
      siteId: found.siteId,
    });
    await updateConcern(tx, found, {
      state: "asked",
      askedAt: found.askedAt ?? now(),
    });
  }
}

/** Leadership decides, asks back or declines; the database passes it on to every concern behind the request. */
export async function decideRequest(
  scope: Scope,
  { requestId, outcome, answer, owner, dueOn, version }: Decide,
) {
  if (!canDecide(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const { systemId, personId } = scope;
    const request = await tx.decisionRequest.findUnique({
      where: { systemId_id: { systemId, id: requestId } },
    });
    if (!request) throw new AppError("not_found");
    if (request.outcome) throw new AppError("request_answered");
    const isDecided = outcome === "decided";
    const changed = await tx.decisionRequest.updateMany({
      where: { systemId, id: requestId, version, outcome: null },
      data: {
        ...{ outcome, answer, answeredById: personId, answeredAt: now() },
        owner: isDecided ? owner : null,
        dueOn: isDecided && dueOn ? fromDay(dueOn) : null,
        version: version + 1,
      },
    });
    if (changed.count === 0) throw new AppError("request_answered");
    const { themeId, number } = request;
    await recordEvent(tx, scope, {
      verb: "decision_answered",
      subjectType: "theme",
      subjectId: themeId,
      themeId,
      after: { turn: request.turn, outcome },
    });
    const path = `/concerns/themes/${themeId}`;
    await cancelNotices(tx, { kinds: ["decision_asked"], under: path });
    const staff = await findPeople(tx, scope, { role: "intermediary_staff" });
    await tellPeople(tx, scope, staff, {
      kind: "concern_answered",
      args: { concern: nameTheme(number) },
      path,
    });
    return { themeId };
  });
}
