import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";
import type { ReportState } from "@/lib/reports/fields";

const tones: Record<ReportState, BadgeTone> = {
  draft: "plain",
  discussed: "info",
  sent: "warn",
  final: "ok",
};

/** How far a report is. */
export function StateBadge({ state }: { state: ReportState }) {
  const t = useTranslator("reports");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
