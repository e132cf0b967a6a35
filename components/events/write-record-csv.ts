import { createSayLine } from "@/components/events/say-line";
import type { SaidChange } from "@/components/events/say-told";
import { getTranslator } from "@/lib/core/translator";
import type { RecordLine } from "@/lib/events/queries/record-lines";
import { writeCsv, writeCsvLines } from "@/lib/progress/view/csv";

export type Part = {
  lines: readonly RecordLine[];
  names: Readonly<Record<string, string>>;
};

const columns = [
  ...(["at", "who", "what", "subject", "site", "round"] as const),
  ...(["before", "after", "request"] as const),
];

/** Writes the record as a file, part by part; the words are read beforehand, since a request is over before its file is. */
export async function createWriteRecord(systemSlug: string) {
  const [t, say] = await Promise.all([
    getTranslator("record"),
    createSayLine(systemSlug),
  ]);
  return {
    head: () => writeCsv([columns.map((name) => t(`columns.${name}`))]),
    lines: ({ lines, names }: Part) =>
      writeCsvLines(
        lines.map((line) => {
          const changes = say.changes(line, names);
          return [
            line.at,
            say.who(line),
            say.verb(line),
            say.subject(line)?.name ?? "",
            line.siteName ?? "",
            line.roundName ?? "",
            join(changes, "before"),
            join(changes, "after"),
            line.requestId ?? "",
          ];
        }),
      ),
    /** The last line of a file that was cut off. */
    cut: (most: number) => writeCsvLines([[t("cut", { most })]]),
  };
}
export type WriteRecord = Awaited<ReturnType<typeof createWriteRecord>>;

function join(changes: readonly SaidChange[], side: "before" | "after") {
  return changes
    .flatMap(({ field, [side]: told }) =>
      told === null ? [] : [`${field}: ${told}`],
    )
    .join("\n");
}
