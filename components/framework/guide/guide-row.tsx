import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { RowSource } from "@/components/framework/row-source";
import { Disclosure } from "@/components/ui/disclosure";
import { ScoreSign } from "@/components/ui/score-chip";
import { useTranslator } from "@/lib/core/translator";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";
import type { GuideRow as Row } from "@/lib/framework/view/guide-rows";
import { type Depth, Heading } from "./heading";
import { openOnPaper } from "./open-on-paper";

/** Where a row's links lead: its own page, and the rest of the guide. Null on paper. */
export type RowLinks = {
  row: (code: string) => string;
  guide: GuideAddresses;
} | null;

type Props = { row: Row; depth: Depth; below: 2 | 3; links: RowLinks };

/** One row as a newcomer reads it: what it says, and how one would know. */
export function GuideRow({ row, depth, below, links }: Props) {
  const t = useTranslator("guide");
  const { code, title, text, seen, twin, milestone } = row;
  return (
    <li
      id={code}
      className="scroll-mt-4 border-t py-3 first:border-t-0 first:pt-0 target:bg-selected"
    >
      <Heading depth={depth} below={below} className="font-semibold">
        {links ? (
          <Link href={links.row(code)} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </Heading>
      <p className="max-w-text text-pretty">{text}</p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
        <span>{code}</span>
        {milestone !== null && (
          <span>{t("stage.milestone", { number: String(milestone) })}</span>
        )}
        <RowSource row={row} />
        {row.isLocal && <OwnMark />}
      </p>
      {twin && (
        <p className="mt-1 text-sm">
          {t("row.twin")}{" "}
          {links ? (
            <a href={links.guide.row(twin.stage, twin.code)}>
              {twin.code} · {twin.title}
            </a>
          ) : (
            <>
              {twin.code} · {twin.title}
            </>
          )}{" "}
          <span className="text-muted">({twin.place})</span>
        </p>
      )}
      {seen && !links && (
        <ul className="mt-1 max-w-text text-sm">
          <li>
            <b>2</b> {seen.two}
          </li>
          <li>
            <b>3</b> {seen.three}
          </li>
        </ul>
      )}
      {seen && links && (
        <Disclosure
          className={openOnPaper}
          summary={
            <span className="text-sm">
              {t("row.seen")}
              <span className="sr-only">: {code}</span>
            </span>
          }
        >
          <Seen seen={seen} />
        </Disclosure>
      )}
    </li>
  );
}

function Seen({ seen }: { seen: NonNullable<Row["seen"]> }) {
  const t = useTranslator("guide");
  return (
    <dl className="grid max-w-text gap-2 text-sm">
      {([2, 3] as const).map((value) => (
        <div key={value} className="flex gap-2">
          <dt>
            <span className="sr-only">
              {t("row.seenAt", { value: String(value) })}
            </span>
            <ScoreSign state="scored" value={value} />
          </dt>
          <dd className="text-pretty">{value === 2 ? seen.two : seen.three}</dd>
        </div>
      ))}
    </dl>
  );
}
