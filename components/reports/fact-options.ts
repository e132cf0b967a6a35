import type { Option } from "@/components/forms/field-spec";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";
import type { Facts, ThemeFact } from "@/lib/reports/facts-schema";
import { type Part, wholePart } from "@/lib/reports/fields";
import { keyOf, listFactKeys } from "@/lib/reports/rules/fact-keys";

type Whole = { facts: Facts; added: readonly ThemeFact[] };

/** What of a part can be left out, each by a name that tells which it is. */
export async function listFactOptions(
  part: Part,
  { facts, added }: Whole,
): Promise<Option[]> {
  const t = await getTranslator("reports");
  const names = await nameFacts(part, { facts, added });
  const options = listFactKeys(part, facts, added).flatMap((value) => {
    const label = names.get(value);
    return label ? [{ value, label }] : [];
  });
  return [{ value: wholePart, label: t("write.whole") }, ...options];
}

async function nameFacts(part: Part, { facts, added }: Whole) {
  const [t, locale] = await Promise.all([
    getTranslator("reports"),
    getLocale(),
  ]);
  const { what_changed: changed, themes, decisions, gains, requests } = facts;
  const fixed = (keys: readonly Fixed[]) =>
    keys.map((key) => [key, t(`write.facts.${key}`)] as const);
  const numbered = (list: readonly Numbered[]) =>
    list.map(
      (one) => [one.id, `${nameTheme(one.number)} ${one.title}`] as const,
    );
  switch (part) {
    case "where_we_are":
      return new Map(fixed(["before", "reasons", "rounds", "cells"]));
    case "what_changed": {
      const rows =
        changed.kind === "compared"
          ? [...changed.rose.rows, ...changed.fell.rows]
          : [];
      return new Map(
        rows.map((row) => [
          keyOf.row(row),
          `${row.code} ${pick(row.title, locale)}`,
        ]),
      );
    }
    case "themes":
      return new Map(numbered([...themes.brought, ...added]));
    case "decisions":
      return new Map(numbered([...decisions.answered, ...decisions.earlier]));
    case "gains":
      return new Map([
        ...fixed(["rose", "solved", "atSites"]),
        ...gains.milestones.map((one) => {
          const { stage, number } = one;
          const title = pick(one.title, locale);
          const args = { stage: String(stage), number: String(number), title };
          return [keyOf.milestone(one), t("gains.milestone", args)] as const;
        }),
        ...gains.actions.map(({ id, title }) => [id, title] as const),
      ]);
    case "requests":
      return new Map([
        ...numbered(requests.waiting),
        ...fixed(["concerns", "days"]),
      ]);
  }
}

type Numbered = { id: string; number: number; title: string };
type Fixed =
  | "before"
  | "reasons"
  | "rounds"
  | "cells"
  | "rose"
  | "solved"
  | "atSites"
  | "concerns"
  | "days";
