import Link from "next/link";
import { GlanceLines } from "@/components/progress/home/glance-lines";
import { useTranslator } from "@/lib/core/translator";
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
export function GlanceList(props: Props) {
  const { stage, subjects, siteNames, hasSites, to } = props;
  const t = useTranslator("progress");
  const ofSystem = subjects.filter((one) => one.siteId === null);
  const ofSites = subjects
    .filter((one) => one.siteId !== null)
    .toSorted((a, b) => b.unscored - a.unscored);
  const say = useSayLine();
  const draw = (one: SubjectTally) => ({
    key: one.siteId ?? one.level,
    level: one.level,
    href: to.scoreOf(one.siteId, stage),
    ...say(one, siteNames.get(one.siteId ?? "")),
  });
  return (
    <div className="@container grid gap-4">
      {ofSystem.length > 0 && (
        <div>
          <h3 className="mb-1 text-sm text-muted">{t("glance.system")}</h3>
          <GlanceLines lines={ofSystem.map(draw)} />
        </div>
      )}
      <div>
        <h3 className="mb-1 text-sm text-muted">{t("glance.sites")}</h3>
        {ofSites.length === 0 ? (
          <NoSites hasSites={hasSites} href={to.sites} />
        ) : (
          <GlanceLines lines={ofSites.map(draw)} />
        )}
      </div>
    </div>
  );
}

function NoSites({ hasSites, href }: { hasSites: boolean; href: string }) {
  const t = useTranslator("progress");
  if (hasSites) return <p>{t("glance.noneAsked")}</p>;
  return (
    <p>
      {t("glance.noSites")} <Link href={href}>{t("first.siteLink")}</Link>
    </p>
  );
}

/** A subject's answers in words. */
function useSayLine() {
  const t = useTranslator("progress");
  const common = useTranslator("common");
  return (tally: SubjectTally, siteName: string | undefined) => {
    const { level, rows, scored, unscored, disputed, dontKnow } = tally;
    const name = siteName ?? common(`levels.${level}`);
    const text =
      scored === rows
        ? t("glance.allScored", { rows })
        : t("glance.scored", { scored, rows });
    return {
      ...{ name, text, rows, scored },
      label: `${t("glance.scoreSubject", { subject: name })}: ${text}`,
      missing: [
        unscored > 0 && t("glance.unscored", { count: unscored }),
        dontKnow > 0 && t("glance.dontKnow", { count: dontKnow }),
      ].filter((one) => typeof one === "string"),
      disputed: disputed > 0 ? t("glance.disputed", { count: disputed }) : null,
    };
  };
}
