import Link from "next/link";
import { ChartCard } from "@/components/charts/chart-card";
import { StepPath } from "@/components/charts/step-path";
import { sayHeadline } from "@/components/progress/home/where-we-are";
import { getDayFormatter } from "@/components/progress/teller";
import { CsvLink } from "@/components/tables/csv-link";
import { Badge } from "@/components/ui/badge";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import type { PathPoint } from "@/lib/progress/queries/stage-path";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  /** Closings oldest first, then today. */
  points: readonly PathPoint[];
  stages: readonly number[];
  to: Addresses;
};

/** Working stage and highest reached at each closing and today: a picture where there is room, a list on phones. */
export async function PathCard({ points, stages, to }: Props) {
  const [t, common, formatDay, takeaway, sayRemarks] = await Promise.all([
    getTranslator("trends"),
    getTranslator("common"),
    getDayFormatter("medium"),
    sayPath(points),
    createRemarks(),
  ]);
  if (points.length < 2) return null;
  const say = (stage: number | null) =>
    stage === null ? t("path.none") : t("path.stage", { stage: String(stage) });
  return (
    <ChartCard
      id="path"
      title={t("path.title")}
      takeaway={takeaway}
      className="@container mb-8"
      table={{
        showText: common("showAsTable"),
        columns: [
          t("path.point"),
          t("path.on"),
          t("path.working"),
          t("path.reached"),
          t("path.remarks"),
        ],
        rows: points.map((point) => [
          point.name,
          formatDay(point.on),
          say(point.workingStage),
          say(point.highest),
          sayRemarks(point).join("; "),
        ]),
      }}
      csv={<CsvLink href={to.pathCsv} text={common("downloadCsv")} />}
    >
      <div className="hidden @2xl:block print:block">
        <StepPath
          points={points.map((point) => ({
            label: point.name,
            step: stages.indexOf(point.workingStage) + 1,
            highest:
              point.highest === null ? null : stages.indexOf(point.highest) + 1,
            mark:
              point.revisiting !== null
                ? t("path.revisiting")
                : point.inDoubt.length > 0
                  ? t("path.attention")
                  : null,
          }))}
          steps={stages.map(say)}
          label={takeaway}
        />
        <PathLegend />
      </div>
      <PathList points={points} to={to} sayRemarks={sayRemarks} />
    </ChartCard>
  );
}

function PathLegend() {
  const t = useTranslator("trends");
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <li className="inline-flex items-center gap-2">
        <svg
          viewBox="0 0 28 14"
          aria-hidden="true"
          className="keep-color h-3.5 w-7"
        >
          <path d="M0 7H28" strokeWidth="3" className="stroke-brand" />
          <circle cx="14" cy="7" r="6" className="fill-brand" />
        </svg>
        {t("path.working")}
      </li>
      <li className="inline-flex items-center gap-2">
        <svg
          viewBox="0 0 28 14"
          aria-hidden="true"
          className="keep-color h-3.5 w-7"
        >
          <path
            d="M0 7H28"
            strokeWidth="2"
            strokeDasharray="2 4"
            className="stroke-ink"
          />
          <path
            d="M14 1l6 6-6 6-6-6z"
            strokeWidth="2"
            className="fill-card stroke-ink"
          />
        </svg>
        {t("path.reached")}
      </li>
    </ul>
  );
}

type ListProps = Pick<Props, "points" | "to"> & {
  sayRemarks: (point: PathPoint) => string[];
};

async function PathList({ points, to, sayRemarks }: ListProps) {
  const [t, formatDay] = await Promise.all([
    getTranslator("trends"),
    getDayFormatter(),
  ]);
  const said = await Promise.all(
    points.map(async (point) => ({ point, at: await sayHeadline(point) })),
  );
  return (
    <ol
      aria-label={t("path.list")}
      className="grid gap-3 @2xl:hidden print:hidden"
    >
      {said.toReversed().map(({ point, at }) => {
        const { closing, name, on, highest } = point;
        return (
          <li key={`${name} ${on}`} className="border-l-4 border-line pl-3">
            <p className="text-sm text-muted">
              {closing ? (
                <Link
                  href={to.closing(closing.roundId, closing.number)}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center"
                >
                  {name}
                </Link>
              ) : (
                name
              )}
              {", "}
              <time dateTime={on}>{formatDay(on)}</time>
            </p>
            <p className="font-semibold">{at}</p>
            {highest !== null && (
              <p className="text-sm">
                {t("path.highest", { stage: String(highest) })}
              </p>
            )}
            {sayRemarks(point).map((remark) => (
              <p key={remark} className="mt-1">
                <Badge tone="warn">{remark}</Badge>
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

async function sayPath(points: readonly PathPoint[]) {
  const t = await getTranslator("trends");
  const [first] = points;
  const now = points.at(-1);
  if (!first || !now) return "";
  const count = points.length - 1;
  const args = {
    name: first.name,
    stage: String(first.workingStage),
    now: String(now.workingStage),
    count,
  };
  const moved = first.workingStage !== now.workingStage;
  const said = !moved
    ? t("path.takeawaySame", args)
    : t(count === 1 ? "path.takeawayOne" : "path.takeaway", args);
  return now.highest === null
    ? said
    : `${said} ${t("path.highest", { stage: String(now.highest) })}`;
}

/** Whether it was gone back to, and which stages were in doubt. */
export async function createRemarks() {
  const [t, format] = await Promise.all([
    getTranslator("trends"),
    getFormatter(),
  ]);
  return ({ revisiting, inDoubt }: PathPoint): string[] => [
    ...(revisiting === null ? [] : [t("path.revisiting")]),
    ...(inDoubt.length === 0
      ? []
      : [
          t("path.needsLook", {
            count: inDoubt.length,
            stages: format.list(inDoubt.map(String)),
          }),
        ]),
  ];
}
