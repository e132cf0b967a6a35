import { Badge, type BadgeTone } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { ReportState } from "@/lib/reports/fields";

const tones: Record<ReportState, BadgeTone> = {
  draft: "plain",
  discussed: "info",
  sent: "warn",
  final: "ok",
};

/** How far a report is. */
export async function StateBadge({ state }: { state: ReportState }) {
  const t = await getTranslator("reports");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
