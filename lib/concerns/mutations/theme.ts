import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import type { Concern, ConcernTheme } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { nameTheme } from "../fields";
import { canTriage } from "../policy";
import type { ChangeTheme, JoinTheme, MakeTheme } from "../schema";
import { lockConcern, lockConcernAt, updateConcern } from "./lock-concern";

type Words = Pick<
  MakeTheme,
  "title" | "evidence" | "recommendation" | "priority"
>;

/** Makes a theme of concerns with one cause. */
export async function makeTheme(
  scope: Scope,
  { key, concernIds, ...words }: MakeTheme,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "make_theme" }, async () => {
      const theme = await makeThemeIn(tx, scope, words);
      for (const id of [...new Set(concernIds)].toSorted())
        await joinIn(tx, scope, await lockConcern(tx, scope, id), theme);
      return { themeId: theme.id };
    }),
  );
}

/** The same inside a transaction that does more. */
export async function makeThemeIn(
  tx: Transaction,
  scope: Scope,
  words: Words,
): Promise<ConcernTheme> {
  const { systemId, personId } = scope;
  const theme = await tx.concernTheme.create({
    data: { systemId, createdById: personId, ...words },
  });
  await recordEvent(tx, scope, {
    verb: "theme_made",
    subjectType: "theme",
    subjectId: theme.id,
    themeId: theme.id,
  });
  return theme;
}

/** Writes a theme's words anew; what leaders were asked keeps the words it was asked in. */
export async function changeTheme(
  scope: Scope,
  { themeId, version, ...words }: ChangeTheme,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const { systemId } = scope;
    const changed = await tx.concernTheme.updateMany({
      where: { systemId, id: themeId, version },
      data: { ...words, version: version + 1 },
    });
    if (changed.count === 0) {
      const now = await findTheme(tx, scope, themeId);
      const { title, evidence, recommendation, priority } = now;
      throw new AppError("stale", {
        ...{ title, evidence, recommendation, priority },
      });
    }
    await recordEvent(tx, scope, {
      verb: "theme_changed",
      subjectType: "theme",
      subjectId: themeId,
      themeId,
    });
    return { themeId, version: version + 1 };
  });
}

/** Puts a concern into a theme, into another, or out of the one it is in. */
export async function joinTheme(
  scope: Scope,
  { themeId, ...input }: JoinTheme,
) {
  if (!canTriage(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const found = await lockConcernAt(tx, scope, input);
    if (found.state === "asked") throw new AppError("request_waits");
    const before = found.themeId && (await findTheme(tx, scope, found.themeId));
    if (before)
      await recordEvent(tx, scope, {
        verb: "concern_left",
        ...about(found),
        after: { theme: nameTheme(before.number) },
      });
    if (themeId)
      return joinIn(tx, scope, found, await findTheme(tx, scope, themeId));
    return updateConcern(tx, found, { themeId: null });
  });
}

/** A theme of this system, or not found. */
export async function findTheme(
  tx: Transaction,
  { systemId }: Scope,
  id: string,
): Promise<ConcernTheme> {
  const theme = await tx.concernTheme.findUnique({
    where: { systemId_id: { systemId, id } },
  });
  if (!theme) throw new AppError("not_found");
  return theme;
}

export async function joinIn(
  tx: Transaction,
  scope: Scope,
  found: Concern,
  theme: ConcernTheme,
) {
  if (found.state === "merged") throw new AppError("concern_merged");
  if (found.state === "asked") throw new AppError("request_waits");
  await recordEvent(tx, scope, {
    verb: "concern_joined",
    ...about(found),
    after: { theme: nameTheme(theme.number) },
  });
  return updateConcern(tx, found, { themeId: theme.id });
}

function about({ id, siteId }: Concern) {
  return {
    subjectType: "concern" as const,
    subjectId: id,
    concernId: id,
    siteId,
  };
}
