import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { LevelMark } from "@/components/ui/level-mark";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Props = {
  stage: number;
  subjects: readonly SubjectTally[];
  siteNames: ReadonlyMap<string, string>;
  /** Whether there are active sites, asked or not. */
  hasSites: boolean;
  to: Addresses;
};

/** A line a subject, each one press from its rows; the sites with most missing first. */
export async function GlanceList(props: Props) {
  const { stage, subjects, siteNames, hasSites, to } = props;
  const t = await getTranslator("progress");
  const ofSystem = subjects.filter((one) => one.siteId === null);
  const ofSites = subjects
    .filter((one) => one.siteId !== null)
    .toSorted((a, b) => b.unscored - a.unscored);
  const draw = (one: SubjectTally) => (
    <GlanceLine
      key={one.siteId ?? one.level}
      tally={one}
      siteName={siteNames.get(one.siteId ?? "")}
      href={to.scoreOf(one.siteId, stage)}
    />
  );
  return (
    <div className="@container grid gap-4">
      {ofSystem.length > 0 && (
        <div>
          <h3 className="mb-1 text-sm text-muted">{t("glance.system")}</h3>
          <ul className="grid gap-x-8 @xl:grid-cols-2 @4xl:grid-cols-3">
            {ofSystem.map(draw)}
          </ul>
        </div>
      )}
      <div>
        <h3 className="mb-1 text-sm text-muted">{t("glance.sites")}</h3>
        {ofSites.length === 0 ? (
          <NoSites hasSites={hasSites} href={to.sites} />
        ) : (
          <ul className="grid gap-x-8 @xl:grid-cols-2 @4xl:grid-cols-3">
            {ofSites.map(draw)}
          </ul>
        )}
      </div>
    </div>
  );
}

async function NoSites({
  hasSites,
  href,
}: {
  hasSites: boolean;
  href: string;
}) {
  const t = await getTranslator("progress");
  if (hasSites) return <p>{t("glance.noneAsked")}</p>;
  return (
    <p>
      {t("glance.noSites")} <Link href={href}>{t("first.siteLink")}</Link>
    </p>
  );
}

type LineProps = {
  tally: SubjectTally;
  siteName: string | undefined;
  href: string;
};

async function GlanceLine({ tally, siteName, href }: LineProps) {
  const [t, common] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
  ]);
  const { level, rows, scored, unscored, disputed, dontKnow } = tally;
  const name = siteName ?? common(`levels.${level}`);
  const text =
    scored === rows
      ? t("glance.allScored", { rows })
      : t("glance.scored", { scored, rows });
  return (
    <li className="border-t">
      <Link
        href={href}
        prefetch={false}
        aria-label={`${t("glance.scoreSubject", { subject: name })}: ${text}`}
        className="group/line grid gap-1 rounded-md py-2 text-ink no-underline"
      >
        <span className="flex items-baseline justify-between gap-2">
          <span className="min-w-0 font-semibold group-hover/line:underline">
            <LevelMark level={level} label={name} />
          </span>
          <Icon
            name="chevron"
            className="size-4 self-center text-link print:hidden"
          />
        </span>
        <ProgressBar value={scored} max={rows} text={text} />
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <span className="text-ink">{text}</span>
          {unscored > 0 && (
            <span>{t("glance.unscored", { count: unscored })}</span>
          )}
          {dontKnow > 0 && (
            <span>{t("glance.dontKnow", { count: dontKnow })}</span>
          )}
          {disputed > 0 && (
            <Badge tone="info">
              {t("glance.disputed", { count: disputed })}
            </Badge>
          )}
        </span>
      </Link>
    </li>
  );
}
