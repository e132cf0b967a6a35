import { RowRatings } from "@/components/progress/rows/row-ratings";
import { RowScore } from "@/components/progress/rows/row-score";
import { RowSites } from "@/components/progress/rows/row-sites";
import { RowSpread } from "@/components/progress/rows/row-spread";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import type { Teller } from "@/components/progress/teller";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ScoreChip } from "@/components/ui/score-chip";
import { useTranslator } from "@/lib/core/translator";
import type { RowView } from "@/lib/progress/queries/row-view";
import { explainRow } from "@/lib/progress/rules/explain-row";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  view: RowView;
  teller: Teller;
  sayer: ScoreSayer;
  /** Where the reader may score it now, or null. */
  scoreHref: string | null;
  to: Addresses;
};

/** Where a row stands today: for the system, over its sites, or at the one site looked at. */
export function RowNow({ view, teller, sayer, scoreHref, to }: Props) {
  const t = useTranslator("progress");
  const framework = useTranslator("framework");
  const { judged, site, indicator, settings, gone } = view;
  // A row that is scored no more lacks nothing.
  const isShort =
    !gone && (judged.outcome === "not_met" || judged.outcome === "unscored");
  const ofSystem = gone ? framework("versions.wording.stood") : t("rows.now");
  return (
    <Card
      id="now"
      title={site ? t("rows.ofSite", { site: site.name }) : ofSystem}
      actions={
        scoreHref && (
          <ButtonLink href={scoreHref} variant="primary">
            {site ? t("rows.scoreSite", { site: site.name }) : t("rows.score")}
          </ButtonLink>
        )
      }
    >
      {site ? (
        <OwnScore view={view} siteId={site.id} sayer={sayer} />
      ) : (
        <div className="mb-4 grid gap-1">
          <RowScore judged={judged} sayer={sayer} />
          {isShort && (
            <p className="text-muted">
              {teller.reason(explainRow(judged, settings))}
            </p>
          )}
        </div>
      )}
      {(site || !judged.sites) && (
        <RowRatings ratings={view.ratings} scale={view.framework.scale} />
      )}
      {!site && judged.sites && (
        <>
          <RowSpread
            sites={judged.sites}
            counts={view.counts}
            settings={settings}
            scale={view.framework.scale}
          />
          <RowSites
            code={indicator.code}
            sites={view.sites}
            hasHidden={view.hasHiddenSites}
            sayer={sayer}
            to={to}
          />
        </>
      )}
    </Card>
  );
}

type OwnProps = { view: RowView; siteId: string; sayer: ScoreSayer };

function OwnScore({ view, siteId, sayer }: OwnProps) {
  const own = view.sites.find((one) => one.id === siteId);
  if (!own) return null;
  return (
    <p className="mb-3">
      <ScoreChip
        state={own.state}
        value={own.value}
        label={sayer.name(own.state, own.value)}
      />
    </p>
  );
}
