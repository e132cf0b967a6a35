import Link from "next/link";
import { ChangeList } from "@/components/events/change-list";
import { createSayLine } from "@/components/events/say-line";
import { type Column, DataTable } from "@/components/tables/data-table";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import type { RecordLine } from "@/lib/events/queries/record-lines";

type Props = {
  systemSlug: string;
  lines: readonly RecordLine[];
  names: Readonly<Record<string, string>>;
};

/** What happened, a row each, as cards on a phone. */
export async function RecordTable({ systemSlug, lines, names }: Props) {
  const [t, format, say] = await Promise.all([
    getTranslator("record"),
    getFormatter(),
    createSayLine(systemSlug),
  ]);
  const columns: Column<RecordLine>[] = [
    {
      key: "what",
      header: t("columns.what"),
      cell: (line) => <What line={line} say={say} />,
    },
    { key: "who", header: t("columns.who"), cell: say.who },
    {
      key: "at",
      header: t("columns.at"),
      cell: ({ at }) => (
        <time dateTime={at} className="sm:whitespace-nowrap">
          {format.dateTime(new Date(at), {
            dateStyle: "medium",
            timeStyle: "short",
          })}
        </time>
      ),
    },
    {
      key: "changes",
      header: t("columns.changes"),
      cell: (line) => {
        const request = say.request(line);
        return (
          <div className="grid gap-1 sm:min-w-80">
            <ChangeList changes={say.changes(line, names)} />
            {request && (
              <p className="text-left text-sm text-muted">
                {t("request", { id: request })}
              </p>
            )}
          </div>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      isCaptionHidden
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

type WhatProps = {
  line: RecordLine;
  say: Awaited<ReturnType<typeof createSayLine>>;
};

/** The act, and below it what it is about and where. */
function What({ line, say }: WhatProps) {
  const t = useTranslator("record");
  const subject = say.subject(line);
  const places = [
    line.subjectType === "site" ? null : line.siteName,
    line.subjectType !== "round" && line.roundName
      ? t("inRound", { round: line.roundName })
      : null,
  ].filter(Boolean);
  return (
    <span className="grid gap-1 sm:max-w-72 sm:min-w-52">
      <span>{say.verb(line)}</span>
      {subject && (
        <span className="text-base font-normal wrap-anywhere">
          {subject.href ? (
            <Link href={subject.href} prefetch={false}>
              {subject.name}
            </Link>
          ) : (
            subject.name
          )}
        </span>
      )}
      {places.length > 0 && (
        <span className="text-sm font-normal text-muted">
          {places.join(" · ")}
        </span>
      )}
    </span>
  );
}
