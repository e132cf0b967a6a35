import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OwnRowNotes } from "@/components/framework/local/own-row-notes";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { GoneNotice } from "@/components/framework/versions/gone-notice";
import { OtherWordings } from "@/components/framework/versions/other-wordings";
import { ScaleDescriptors } from "@/components/framework/scale-descriptors";
import { RowChanges } from "@/components/progress/rows/row-changes";
import { RowEvidence } from "@/components/progress/rows/row-evidence";
import { RowHeader } from "@/components/progress/rows/row-header";
import { RowNow } from "@/components/progress/rows/row-now";
import { RowPlace } from "@/components/progress/rows/row-place";
import { RowRounds } from "@/components/progress/rows/row-rounds";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { TwinPair } from "@/components/progress/rows/twin-pair";
import { getTeller } from "@/components/progress/teller";
import { ActionsCard } from "@/components/plans/list/actions-card";
import { AddFile } from "@/components/rounds/evidence/add-file";
import { Card } from "@/components/ui/card";
import { can } from "@/lib/auth/roles";
import { requireScope, type Scope } from "@/lib/auth/scope";
import { canRaise } from "@/lib/concerns/policy";
import { canEditRows } from "@/lib/framework/policy";
import { rowCodePattern } from "@/lib/framework/schema";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { canAddAction } from "@/lib/plans/policy";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findRowView, type RowView } from "@/lib/progress/queries/row-view";
import { createAddresses } from "@/lib/progress/view/addresses";
import { nameFramework } from "@/lib/progress/view/names";
import { voiceOn } from "@/lib/rounds/policy";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { listRowChanges } from "@/lib/rounds/queries/row-history";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { readSite } from "./read-site";

type Props = {
  params: Promise<{ system: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslator("progress")]);
  const isCode = rowCodePattern.test(code);
  return { title: isCode ? code : t("rows.title") };
}

export default async function RowPage({ params, searchParams }: Props) {
  const { system, code } = await params;
  const scope = await requireScope(system, "system:read");
  const view = await findRowView(
    scope,
    code,
    readSite((await searchParams).site),
  );
  if (!view) notFound();
  const [t, words, locale, behind, ownChanges, toScore, actions] =
    await Promise.all([
      getTranslator("progress"),
      getTranslator("evidence"),
      getLocale(),
      readBehind(scope, view),
      listOwnChanges(scope, view),
      findScoring(scope, view),
      listActionsOf(scope, {
        lineage: view.indicator.lineage,
        siteId: view.site?.id ?? null,
      }),
    ]);
  const { framework, indicator, judged, twin, site, settings } = view;
  const names = nameFramework(framework, locale);
  const [teller, sayer] = await Promise.all([
    getTeller(names.functionNames),
    getScoreSayer(framework.scale),
  ]);
  const to = createAddresses(scope.systemSlug);
  const isOfSites = indicator.level === "site" && site === null;
  const hasStage = view.gone === null || view.gone.hasStage;
  return (
    <>
      <RowHeader
        indicator={indicator}
        site={site}
        hasStage={hasStage}
        raiseHref={
          canRaiseOn(scope, view) ? to.newConcern(code, site?.id) : null
        }
        to={to}
      />
      {view.gone && !indicator.isLocal && <GoneNotice gone={view.gone} />}
      <OwnRowNotes
        indicator={indicator}
        isRetired={view.gone !== null}
        editHref={canChange(scope, view) ? to.localRow(indicator.code) : null}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-6">
          <RowNow
            view={view}
            teller={teller}
            sayer={sayer}
            scoreHref={toScore && toScore.href}
            to={to}
          />
          {twin && (
            <Card id="twin" title={t("rows.twin")}>
              <TwinPair
                rows={[{ indicator, judged }, twin]}
                functionNames={names.functionNames}
                sayer={sayer}
                to={to}
                own={indicator.code}
              />
            </Card>
          )}
          <ActionsCard
            lines={actions}
            addHref={
              canAddOn(scope, view)
                ? to.newAction({ row: code, site: site?.id })
                : null
            }
            to={to}
          />
          {behind ? (
            <>
              <Card id="evidence" title={words("title")}>
                <RowEvidence
                  evidence={behind.evidence}
                  systemSlug={scope.systemSlug}
                />
                <AddFile
                  systemSlug={scope.systemSlug}
                  code={indicator.code}
                  row={toScore && toScore.row}
                  said={readSaid((await searchParams).file)}
                />
              </Card>
              <Card id="history" title={t("rows.history")}>
                <RowChanges changes={behind.changes} scale={framework.scale} />
              </Card>
            </>
          ) : (
            <>
              {ownChanges.length > 0 && (
                <Card id="history" title={t("rows.history")}>
                  <RowChanges changes={ownChanges} scale={framework.scale} />
                </Card>
              )}
              <p className="text-muted">{t("rows.historyPick")}</p>
            </>
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <Card id="rounds" title={t("rows.rounds")}>
            <RowRounds
              rounds={view.rounds}
              isOfSites={isOfSites}
              metFrom={settings.metFrom}
              scale={framework.scale}
              csvHref={to.rowRoundsCsv(indicator.code, site?.id)}
            />
            <OtherWordings wordings={view.wordings} />
          </Card>
          <Card id="place" title={t("rows.sits")}>
            <RowPlace
              indicator={indicator}
              framework={framework}
              isInGuide={view.gone === null}
              hasStage={hasStage}
              to={to}
            />
          </Card>
          <Card id="scale" title={t("rows.scale")}>
            <ScaleDescriptors
              scale={framework.scale}
              metFrom={settings.metFrom}
            />
          </Card>
        </div>
      </div>
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={indicator.isLocal}
      />
    </>
  );
}

/** What came of a file that was sent without a script. */
function readSaid(said: string | string[] | undefined) {
  return typeof said === "string" && said !== "" ? said : undefined;
}

/** Evidence and history of the one subject looked at; null for many sites at once. */
async function readBehind(scope: Scope, { indicator, site }: RowView) {
  if (indicator.level === "site" && !site) return null;
  const key = { indicatorId: indicator.id, siteId: site?.id ?? null };
  return {
    evidence: await listEvidence(scope, key),
    changes: await listRowChanges(scope, key),
  };
}

/** What was done to the words of a system's own row that many sites score: no single subject tells of it. */
async function listOwnChanges(scope: Scope, { indicator, site }: RowView) {
  if (!indicator.isLocal || indicator.level !== "site" || site) return [];
  return listRowChanges(scope, { indicatorId: indicator.id, siteId: null });
}

/** A concern is raised of a row as it is now; of a site's, by who may for that site. */
function canRaiseOn(scope: Scope, { gone, site }: RowView) {
  if (gone) return false;
  return site
    ? canRaise(scope, { siteId: site.id })
    : can(scope, "concerns:raise");
}

/** The same of an action that comes from the row. */
function canAddOn(scope: Scope, { gone, site }: RowView) {
  if (gone) return false;
  return site
    ? canAddAction(scope, { siteId: site.id })
    : can(scope, "plan:edit");
}

/** Own rows are changed and brought back at the version the system is on. */
function canChange(scope: Scope, { indicator, gone }: RowView) {
  const isHere = gone === null || gone.version === gone.versionNow;
  return indicator.isLocal && isHere && canEditRows(scope);
}

/** Where the reader may score this row in the open round, and which row it is there; or null. */
async function findScoring(scope: Scope, { indicator, site, gone }: RowView) {
  if (gone) return null;
  const siteId = site?.id ?? null;
  if (!voiceOn(scope, indicator.level, siteId)) return null;
  const round = await findOpenRound(scope);
  if (!round) return null;
  const to = createAddresses(scope.systemSlug);
  return {
    href: `${to.scoreOf(siteId, indicator.stage)}&row=${indicator.code}`,
    row: { roundId: round.id, indicatorId: indicator.id, siteId },
  };
}
