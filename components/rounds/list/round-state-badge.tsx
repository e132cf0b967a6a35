import { Badge } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";
import type { RoundState } from "@/lib/rounds/rules/round-state";

const tones = {
  open: "info",
  confirmed: "ok",
  closed: "plain",
  reopened: "warn",
} as const;

/** Where a round stands, in a word or two. */
export function RoundStateBadge({ state }: { state: RoundState }) {
  const t = useTranslator("roundPages");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}
