import { getScoreSayer } from "@/components/progress/rows/say-score";
import { scoreOf } from "@/components/progress/rows/view-row";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { RoundComparison } from "@/lib/progress/queries/comparison";
import type { BehindNote } from "@/lib/progress/queries/notes-behind";
import type { SidePicture } from "@/lib/progress/queries/side-pictures";
import { writeCsv } from "@/lib/progress/view/csv";
import type {
  ChangedRow,
  ComparisonView,
} from "@/lib/progress/view/comparison";
import { nameFramework } from "@/lib/progress/view/names";

/** The changed rows as they are seen, one line each, with what was said of both sides. */
export async function writeCompareCsv(
  { from, to, notes }: RoundComparison,
  { groups }: Pick<ComparisonView, "groups">,
) {
  const [t, common, locale, before, after] = await Promise.all([
    getTranslator("compare"),
    getTranslator("common"),
    getLocale(),
    createSayer(from),
    createSayer(to),
  ]);
  const names = {
    ...nameFramework(from.framework, locale).functionNames,
    ...nameFramework(to.framework, locale).functionNames,
  };
  const rounds = [from, to].map(({ side }) => side.round.name);
  const head = [
    ...(["code", "row", "stage", "function", "level", "change"] as const).map(
      (column) => t(`csv.${column}`),
    ),
    ...rounds,
    t("csv.sitesRose"),
    t("csv.sitesFell"),
    ...rounds.map((round) => t("csv.notes", { round })),
  ];
  const lines = groups.flatMap(({ rows }) =>
    rows.map((one) => {
      const { row, notesOf, sites } = one;
      return [
        row.code,
        pick(row.title, locale),
        row.stage,
        names[row.functionCode] ?? row.functionCode,
        common(`levels.${row.level}`),
        t(`kinds.${one.kind}`),
        before(one.before),
        after(one.after),
        sites?.rose ?? "",
        sites?.fell ?? "",
        joinNotes(notesOf.before && notes(notesOf.before)),
        joinNotes(notesOf.after && notes(notesOf.after)),
      ];
    }),
  );
  return writeCsv([head, ...lines]);
}

async function createSayer({ framework }: SidePicture) {
  const [t, { say }] = await Promise.all([
    getTranslator("compare"),
    getScoreSayer(framework.scale),
  ]);
  return (judged: ChangedRow["before"]) => {
    if (!judged) return t("rows.noRow");
    const { state, value } = scoreOf(judged);
    const said = say(state, value);
    return judged.cause === "stale" ? `${said} (${t("rows.stale")})` : said;
  };
}

function joinNotes(notes: readonly BehindNote[] | null) {
  return (notes ?? [])
    .map(({ body, url, fileName, byName, on }) =>
      [body, url, fileName, `(${byName}, ${on})`].filter(Boolean).join(" "),
    )
    .join("\n");
}
