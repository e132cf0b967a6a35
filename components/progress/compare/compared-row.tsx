import Link from "next/link";
import type { ReactNode } from "react";
import { OwnMark } from "@/components/framework/local/own-mark";
import { ChangeSign } from "@/components/progress/compare/change-sign";
import { NoteList } from "@/components/progress/compare/note-list";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { scoreOf } from "@/components/progress/rows/view-row";
import { LevelMark } from "@/components/ui/level-mark";
import { ScoreChip } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { BehindNote } from "@/lib/progress/queries/notes-behind";
import type { JudgedRow } from "@/lib/progress/schema";
import type { ChangedRow } from "@/lib/progress/view/comparison";

/** One side of a row: the round's name, what stood, what was said; no notes (null) of many sites at once. */
export type RowSide = {
  name: string;
  judged: JudgedRow | null;
  notes: readonly BehindNote[] | null;
  sayer: ScoreSayer;
};

type Props = {
  one: ChangedRow;
  before: RowSide;
  after: RowSide;
  systemSlug: string;
  href: string;
  children?: ReactNode;
};

/** One row that changed: what became of it, and both rounds side by side. */
export async function ComparedRow(props: Props) {
  const { one, before, after, systemSlug, href, children } = props;
  const [t, common, locale] = await Promise.all([
    getTranslator("compare"),
    getTranslator("common"),
    getLocale(),
  ]);
  const { row, kind, sites } = one;
  return (
    <li
      id={row.code}
      className="grid scroll-mt-4 gap-3 border-t py-4 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span className="font-semibold">{row.code}</span>
            {row.isLocal && <OwnMark />}
            <LevelMark
              level={row.level}
              label={common(`levels.${row.level}`)}
            />
          </p>
          <h4 className="mt-1 text-base font-semibold">
            <Link href={href} prefetch={false}>
              {pick(row.title, locale)}
            </Link>
          </h4>
        </div>
        <ChangeSign kind={kind} text={t(`kinds.${kind}`)} />
      </div>
      {sites && sites.rose + sites.fell > 0 && (
        <p className="text-sm">{t("rows.sitesMoved", sites)}</p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {[before, after].map((side, index) => (
          <Side key={index} side={side} systemSlug={systemSlug} href={href} />
        ))}
      </div>
      {children}
    </li>
  );
}

type SideProps = { side: RowSide; systemSlug: string; href: string };

function Side({ side, systemSlug, href }: SideProps) {
  const t = useTranslator("compare");
  const { name, judged, notes, sayer } = side;
  const sites = judged?.sites;
  return (
    <div className="grid content-start gap-2 border-l-4 border-line pl-3">
      <p className="text-sm text-muted">{name}</p>
      {judged ? (
        <Stood judged={judged} sayer={sayer} />
      ) : (
        <p className="text-muted">{t("rows.noRow")}</p>
      )}
      {sites && sites.spread.scored > 0 && (
        <p className="text-sm">
          {t("rows.sitesMet", {
            met: sites.spread.met,
            scored: sites.spread.scored,
          })}
        </p>
      )}
      {notes && judged && (
        <NoteList notes={notes} systemSlug={systemSlug} href={href} />
      )}
    </div>
  );
}

type StoodProps = { judged: JudgedRow; sayer: ScoreSayer };

function Stood({ judged, sayer }: StoodProps) {
  const t = useTranslator("compare");
  const { state, value } = scoreOf(judged);
  const isStale = judged.cause === "stale";
  const label = sayer.name(state, value);
  return (
    <p>
      <ScoreChip
        state={state}
        value={value}
        label={isStale ? `${label} (${t("rows.stale")})` : label}
      />
    </p>
  );
}
