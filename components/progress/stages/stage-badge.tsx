import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import { useTranslator } from "@/lib/core/translator";
import type { ArrowStep } from "@/lib/progress/view/arrow";

type State = ArrowStep["state"];

const looks: Record<State, { tone: BadgeTone; icon?: IconName }> = {
  achieved: { tone: "ok", icon: "check" },
  attested: { tone: "plain", icon: "check" },
  needs_attention: { tone: "warn", icon: "warn" },
  review_due: { tone: "warn", icon: "clock" },
  in_progress: { tone: "info" },
  provisional: { tone: "plain" },
  not_scored: { tone: "plain" },
  no_rows: { tone: "plain" },
};

/** The state of a stage in a word or two. */
export function StageBadge({ state }: { state: State }) {
  const t = useTranslator("progress");
  const { tone, icon } = looks[state];
  return (
    <Badge tone={tone}>
      {icon && <Icon name={icon} className="size-4" />}
      {state === "attested" ? t("stages.accepted") : t(`states.${state}`)}
    </Badge>
  );
}
