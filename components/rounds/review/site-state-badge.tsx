import { Badge } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";
import type { SiteState } from "@/lib/rounds/rules/site-state";

const tones = {
  scoring: "plain",
  submitted: "info",
  sent_back: "warn",
  accepted: "ok",
} as const;

/** Where a site's part stands, in a word. */
export function SiteStateBadge({ state }: { state: SiteState }) {
  const t = useTranslator("review");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
