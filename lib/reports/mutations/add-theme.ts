import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { addedSchema, type ThemeFact } from "../facts-schema";
import { mostAdded } from "../fields";
import { canChangeReport, canWriteReports } from "../policy";
import type { AddTheme } from "../schema";
import { refusalOf } from "./build";
import { lockReportAt, recordOfReport } from "./lock-report";

/**
 * Takes a theme into the report in the words it has now. A theme is the
 * intermediary's own until somebody does so: it may be a draft, or rest on
 * what few may see. Of such concerns not even the number of sites is told.
 */
export async function addTheme(
  scope: Scope,
  { themeId, ...input }: AddTheme,
): Promise<{ reportId: string }> {
  const { systemId } = scope;
  if (!canWriteReports(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const found = await lockReportAt(tx, scope, input);
    if (!canChangeReport(scope, found)) throw refusalOf(found);
    const { id: reportId, version } = found;
    const theme = await readTheme(tx, scope, themeId);
    const others = addedSchema
      .parse(found.added)
      .filter((one) => one.themeId !== themeId);
    if (others.length >= mostAdded) throw new AppError("invalid");
    await tx.report.updateMany({
      where: { systemId, id: reportId },
      data: { added: [...others, theme], version: version + 1 },
    });
    await recordOfReport(tx, scope, reportId, {
      verb: "report_theme_added",
    });
    return { reportId };
  });
}

async function readTheme(
  tx: Transaction,
  { systemId }: Scope,
  themeId: string,
): Promise<ThemeFact> {
  const theme = await tx.concernTheme.findUnique({
    where: { systemId_id: { systemId, id: themeId } },
  });
  if (!theme) throw new AppError("not_found");
  const sites = await tx.concern.findMany({
    where: {
      ...{ systemId, themeId, audience: "everyone" },
      ...{ state: { not: "merged" }, siteId: { not: null } },
    },
    select: { siteId: true },
    distinct: ["siteId"],
    take: 1000,
  });
  const { id, number, title, evidence, recommendation, priority } = theme;
  return {
    ...{ id, themeId, number, title, evidence, recommendation, priority },
    sites: sites.length,
  };
}
