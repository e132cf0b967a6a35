import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { RoundState } from "@/lib/rounds/rules/round-state";

const tones = {
  open: "info",
  confirmed: "ok",
  closed: "plain",
  reopened: "warn",
} as const;

/** Where a round stands, in a word or two. */
export async function RoundStateBadge({ state }: { state: RoundState }) {
  const t = await getTranslator("roundPages");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
