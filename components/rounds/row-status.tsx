"use client";

import { useTranslations } from "use-intl/react";
import { Sign, type SignName } from "@/components/ui/sign";
import type { Phase } from "@/lib/rounds/queue/row-view";
import { useClock } from "./use-clock";

const looks: Partial<Record<Phase, { icon: SignName; className: string }>> = {
  saving: { icon: "refresh", className: "text-muted" },
  waiting: { icon: "offline", className: "text-warn" },
  signed_out: { icon: "warn", className: "text-warn" },
  saved: { icon: "check", className: "text-ok" },
  undone: { icon: "check", className: "text-ok" },
};

/** Where the row's change stands, in words and icon. */
export function RowStatus({ phase, at }: { phase: Phase; at: number | null }) {
  const t = useTranslations("rounds.status");
  const time = useClock();
  const look = looks[phase];
  if (!look) return null;
  const words = {
    saving: () => t("saving"),
    waiting: () => t("waiting"),
    signed_out: () => t("signedOut"),
    saved: () => t("saved", { time: time(at) }),
    undone: () => t("undone", { time: time(at) }),
  };
  const say = words[phase as keyof typeof words];
  return (
    <p
      className={`flex items-center gap-1 text-sm font-semibold print:hidden ${look.className}`}
    >
      <Sign name={look.icon} />
      {say()}
    </p>
  );
}
