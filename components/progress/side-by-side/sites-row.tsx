import Link from "next/link";
import type { ReactNode } from "react";
import { OwnMark } from "@/components/framework/local/own-mark";
import { NoteList } from "@/components/progress/compare/note-list";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { scoreOf } from "@/components/progress/rows/view-row";
import { ScoreChip } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, useTranslator } from "@/lib/core/translator";
import type {
  SiteComparisonPage,
  SitesRowView,
} from "@/lib/progress/queries/site-comparison";
import type { BehindNote } from "@/lib/progress/queries/notes-behind";
import type { JudgedRow } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  one: SitesRowView;
  sites: SiteComparisonPage["chosen"];
  notesOf: (at: number) => readonly BehindNote[];
  sayer: ScoreSayer;
  systemSlug: string;
  to: Addresses;
  children?: ReactNode;
};

// Written out, so that the styles are found.
const columns: Record<number, string> = {
  2: "sm:grid-cols-2",
  3: "sm:grid-cols-2 lg:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
};

/** One row at each of the sites: its score and what was said of it. */
export async function SitesRow(props: Props) {
  const { one, sites, notesOf, sayer, systemSlug, to, children } = props;
  const locale = await getLocale();
  const { row, cells } = one;
  return (
    <li
      id={row.code}
      className="grid scroll-mt-4 gap-3 border-t py-4 print:break-inside-avoid"
    >
      <div>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <span className="font-semibold">{row.code}</span>
          {row.isLocal && <OwnMark />}
        </p>
        <h4 className="mt-1 text-base font-semibold">
          <Link href={to.row(row.code)} prefetch={false}>
            {pick(row.title, locale)}
          </Link>
        </h4>
      </div>
      <ul className={`grid gap-4 ${columns[sites.length] ?? ""}`}>
        {sites.map((site, at) => {
          const judged = cells[at];
          const href = to.row(row.code, site.id);
          return (
            <li
              key={site.id}
              className="grid min-w-0 content-start gap-2 border-l-4 border-line pl-3"
            >
              <p className="text-sm text-muted">{site.name}</p>
              {judged && <Stood judged={judged} sayer={sayer} />}
              {notesOf(at).length > 0 && (
                <NoteList
                  notes={notesOf(at)}
                  systemSlug={systemSlug}
                  href={href}
                />
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </li>
  );
}

function Stood({
  judged,
  sayer,
}: { judged: JudgedRow } & Pick<Props, "sayer">) {
  const t = useTranslator("differences");
  const { state, value } = scoreOf(judged);
  const label = sayer.name(state, value);
  return (
    <p>
      <ScoreChip
        state={state}
        value={value}
        label={
          judged.cause === "stale" ? t("sites.staleNote", { label }) : label
        }
      />
    </p>
  );
}
