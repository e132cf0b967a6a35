import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { SiteState } from "@/lib/rounds/rules/site-state";

const tones = {
  scoring: "plain",
  submitted: "info",
  sent_back: "warn",
  accepted: "ok",
} as const;

/** Where a site's part stands, in a word. */
export async function SiteStateBadge({ state }: { state: SiteState }) {
  const t = await getTranslator("review");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
