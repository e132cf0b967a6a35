import type { ClientBase } from "pg";
import { insertRows } from "../insert-rows";
import type { SeedContext } from "../rows/context";
import type { NewEvent } from "../rows/events";
import { toConcernRows } from "./concern-rows";
import { toThemeRows } from "./theme-rows";

/** Puts in what was brought up in a system, and gives what happened to it. */
export async function writeConcerns(
  client: ClientBase,
  context: SeedContext,
): Promise<NewEvent[]> {
  const { concerns, themes } = context.plan.concerns;
  const ofThemes = themes.map((theme) => toThemeRows(context, theme));
  const ofConcerns = concerns.map((concern) =>
    toConcernRows(
      context,
      concern,
      themes.find(({ number }) => number === concern.theme),
    ),
  );
  const all = <Name extends "rows" | "notes" | "answers">(name: Name) =>
    ofConcerns.flatMap((one) => one[name]);
  await insertRows(
    client,
    "ConcernTheme",
    ofThemes.map(({ theme }) => theme),
  );
  await insertRows(
    client,
    "DecisionRequest",
    ofThemes.map(({ request }) => request),
  );
  await insertRows(
    client,
    "Concern",
    ofConcerns.map(({ concern }) => concern),
  );
  await insertRows(client, "ConcernRow", all("rows"));
  await insertRows(client, "ConcernNote", all("notes"));
  await insertRows(client, "ConcernAnswer", all("answers"));
  return [...ofThemes, ...ofConcerns].flatMap(({ events }) => events);
}
