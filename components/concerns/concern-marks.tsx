import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { Audience, ConcernState } from "@/lib/concerns/fields";
import type { Waiting } from "@/lib/concerns/rules/waiting";

const tones: Record<ConcernState, BadgeTone> = {
  raised: "info",
  reopened: "warn",
  decided: "info",
  triaged: "plain",
  asked: "plain",
  told: "plain",
  solved: "ok",
  merged: "plain",
};

export function StateBadge({ state }: { state: ConcernState }) {
  const t = useTranslator("concerns");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
}

/** Said of a concern that few see, so that who reads it knows. */
export async function AudienceMark({ audience }: { audience: Audience }) {
  if (audience === "everyone") return null;
  const t = await getTranslator("concerns");
  return <Badge tone="warn">{t("forFew")}</Badge>;
}

/** How long it waits for triage; slow ones say so. */
export async function WaitingMark({ waiting }: { waiting: Waiting | null }) {
  if (!waiting) return null;
  const t = await getTranslator("concerns");
  const { days, isSlow } = waiting;
  return (
    <span
      className={
        isSlow
          ? "inline-flex items-center gap-1 font-semibold text-danger"
          : "inline-flex items-center gap-1 text-muted"
      }
    >
      <Icon name="clock" className="size-4" />
      {t(isSlow ? "inbox.late" : "inbox.waits", { days })}
    </span>
  );
}
