import Link from "next/link";
import { Words } from "@/components/layout/words";
import { EmptyState } from "@/components/ui/empty-state";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import { fromDay } from "@/lib/core/clock";
import type { ScoreRow } from "@/lib/rounds/queue/row-view";
import { LazyScoreMatrix } from "./matrix/score-matrix-lazy";
import type { MatrixView } from "./matrix/matrix-view";
import { NotAskedHere } from "./not-asked-here";
import { ScoreWorkspace } from "./score-workspace";
import { SubjectChooser } from "./subject-chooser";
import { ViewTabs } from "./view-tabs";
import type { ScaleText } from "./workspace-context";

export type ScorePageProps = {
  systemSlug: string;
  systemName: string;
  personId: string;
  round: { id: string; name: string; dueOn: string };
  /** Whether the reader may close the round. */
  canClose: boolean;
  address: {
    stage: number;
    siteId: string | null;
    view: "list" | "one" | "matrix" | null;
  };
  sites: readonly { id: string; name: string; isAsked: boolean }[];
  stages: readonly { number: number; name: string; isInFocus: boolean }[];
  scale: readonly ScaleText[];
  metFrom: number;
  credit: string;
  /** Rows of the system's own stand among those of the stage. */
  hasOwnRows: boolean;
  rows: readonly ScoreRow[];
  matrix: MatrixView | null;
};

/** The score page: whose rows, of which stage, and the rows themselves. */
export async function ScorePage(props: ScorePageProps) {
  const { systemSlug, systemName, address, sites, stages, matrix } = props;
  const [t, meeting, many, words, format] = await Promise.all([
    getTranslator("rounds"),
    getTranslator("meeting"),
    getTranslator("many"),
    getTranslator("framework"),
    getFormatter(),
  ]);
  const site = sites.find(({ id }) => id === address.siteId);
  const isEmpty = matrix
    ? matrix.siteRows.length + matrix.systemRows.length === 0
    : props.rows.length === 0;
  const due = format.dateTime(fromDay(props.round.dueOn), {
    dateStyle: "medium",
  });
  return (
    <Words
      namespaces={[
        "rounds",
        "second",
        "panel",
        "evidence",
        "asked",
        "members.roles",
        "errors",
        "common",
      ]}
    >
      <header className="mb-4 grid gap-3">
        <div>
          <p className="text-sm text-muted">
            <Link
              href={`/${systemSlug}/rounds/${props.round.id}`}
              prefetch={false}
              className="text-muted"
            >
              {props.round.name}
            </Link>
            {" · "}
            {t("roundDue", { due })}
            <span className="print:hidden">
              {" · "}
              <Link
                href={`/${systemSlug}/rounds/${props.round.id}/review`}
                prefetch={false}
              >
                {t(props.canClose ? "closeLink" : "reviewLink")}
              </Link>
              {" · "}
              <Link
                href={`/${systemSlug}/rounds/${props.round.id}/meeting`}
                prefetch={false}
              >
                {meeting("link")}
              </Link>
              {" · "}
              <Link
                href={`/${systemSlug}/rounds/${props.round.id}/sheet`}
                prefetch={false}
              >
                {many("sheet.link")}
              </Link>
              {!matrix && (
                <>
                  {" · "}
                  <Link
                    href={`/${systemSlug}/score/many?subject=${address.siteId ?? "system"}&stage=${address.stage}`}
                    prefetch={false}
                  >
                    {many("bulk.link")}
                  </Link>
                </>
              )}
            </span>
          </p>
          <h1 className="text-2xl max-sm:sr-only">
            {matrix
              ? t("heading.matrix")
              : site
                ? t("heading.site", { name: site.name })
                : t("heading.system", { name: systemName })}
          </h1>
        </div>
        <SubjectChooser
          stage={address.stage}
          subject={address.siteId ?? "system"}
          view={address.view}
          stages={stages}
          sites={sites}
          systemName={systemName}
        />
        <ViewTabs />
        <NotAskedHere
          stages={stages}
          stage={address.stage}
          sites={matrix ? sites : site ? [site] : []}
        />
      </header>
      {isEmpty ? (
        <EmptyState
          icon="score"
          title={t("noRows.title", { stage: String(address.stage) })}
        >
          {t(address.siteId ? "noRows.site" : "noRows.system")}
        </EmptyState>
      ) : matrix ? (
        <LazyScoreMatrix
          matrix={matrix}
          stage={address.stage}
          systemName={systemName}
          scale={props.scale}
        />
      ) : (
        <ScoreWorkspace
          systemSlug={systemSlug}
          personId={props.personId}
          canLead={props.canClose}
          rows={props.rows}
          scale={props.scale}
          metFrom={props.metFrom}
        />
      )}
      <p className="mt-8 max-w-text text-sm text-muted">
        {props.credit}
        {props.hasOwnRows && ` ${words("local.besideGuide")}`}
      </p>
    </Words>
  );
}
