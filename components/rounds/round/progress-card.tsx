import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { LevelMark } from "@/components/ui/level-mark";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useTranslator } from "@/lib/core/translator";
import { levels } from "@/lib/framework/schema";
import type { RoundPage } from "@/lib/rounds/queries/round-page";
import { modeOf } from "@/lib/rounds/round-modes";

/** How far the system's own rows and the sites are: counts, never what was said. */
export function ProgressCard({ found }: { found: RoundPage }) {
  const t = useTranslator("roundPages");
  const common = useTranslator("common");
  const sites = found.sites.filter(({ isAsked }) => isAsked);
  const inState = (state: string) =>
    sites.filter((site) => site.state === state).length;
  const isBlind = levels.some(
    (level) => modeOf(found.modes, level) === "panel",
  );
  return (
    <Card
      id="progress"
      title={t("progress.title")}
      sub={
        sites.length > 0 &&
        t("progress.sitesLine", {
          asked: sites.length,
          accepted: inState("accepted"),
          submitted: inState("submitted"),
        })
      }
    >
      <DataTable
        caption={t("progress.caption")}
        isCaptionHidden
        rows={found.levels}
        rowKey={({ level }) => level}
        empty={null}
        columns={[
          {
            key: "level",
            header: t("progress.level"),
            cell: ({ level }) => (
              <LevelMark level={level} label={common(`levels.${level}`)} />
            ),
          },
          {
            key: "answered",
            header: t("progress.answered"),
            cell: ({ answered, rows, disputed }) => (
              <>
                {t("progress.ofRows", { answered, rows })}
                {disputed > 0 &&
                  ` · ${t("progress.disputed", { count: disputed })}`}
                <ProgressBar
                  value={answered}
                  max={rows}
                  text={t("progress.ofRows", { answered, rows })}
                  className="mt-1 min-w-24"
                />
              </>
            ),
          },
          {
            key: "raters",
            header: t("progress.raters"),
            cell: ({ raters }) =>
              raters ? (
                t("progress.ofRaters", raters)
              ) : (
                <span className="text-muted">{t("progress.noPanel")}</span>
              ),
          },
        ]}
      />
      {isBlind && (
        <p className="mt-3 max-w-text text-sm text-muted">
          {t("progress.blind")}
        </p>
      )}
    </Card>
  );
}
