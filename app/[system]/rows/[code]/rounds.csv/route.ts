import { notFound } from "next/navigation";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { listRowPoints } from "@/components/progress/rows/trend-of-row";
import { requireScope } from "@/lib/auth/scope";
import { recordExport } from "@/lib/events/mutations/export";
import { getTranslator } from "@/lib/core/translator";
import { rowCodePattern } from "@/lib/framework/schema";
import { findRowView } from "@/lib/progress/queries/row-view";
import { writeCsv } from "@/lib/progress/view/csv";
import { readSite } from "../read-site";

type Context = { params: Promise<{ system: string; code: string }> };

/** What the row came to in every round as a file, for the system or for one site. */
export async function GET(request: Request, { params }: Context) {
  const { system, code } = await params;
  const scope = await requireScope(system, "system:read");
  if (!rowCodePattern.test(code)) notFound();
  const given = new URL(request.url).searchParams.get("site") ?? undefined;
  const view = await findRowView(scope, code, readSite(given));
  if (!view) notFound();
  const { indicator, site, settings, rounds, framework } = view;
  const isOfSites = indicator.level === "site" && site === null;
  const [t, trends, { say }] = await Promise.all([
    getTranslator("progress"),
    getTranslator("trends"),
    getScoreSayer(framework.scale),
  ]);
  const { metFrom } = settings;
  const lines = listRowPoints(rounds, { isOfSites, metFrom }).map((point) => [
    point.isOpen ? `${point.name} (${t("rows.open")})` : point.name,
    say(point.state, point.value),
    ...(point.sites ? [t("rows.sitesMet", point.sites)] : []),
  ]);
  const head = [
    trends("row.round"),
    trends(isOfSites ? "row.middleScore" : "row.score"),
    ...(isOfSites ? [trends("row.sites")] : []),
  ];
  await recordExport(scope, { what: "rounds_of_row", rows: lines.length });
  return new Response(writeCsv([head, ...lines]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${code}-rounds.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
