"use client";

import { useTranslations } from "use-intl/react";
import { Sign, type SignName } from "@/components/ui/sign";
import type { QueueSummary } from "@/lib/rounds/queue/queue-state";
import { useClock } from "./use-clock";

type State = { text: string; icon: SignName; className: string };

/** Whether everything on the page is saved, in words and icon. */
export function SaveState({ summary }: { summary: QueueSummary }) {
  const t = useTranslations("rounds.status");
  const time = useClock();
  const { text, icon, className } = readState();
  return (
    <p
      data-save-state
      className={`flex items-center gap-1 text-sm font-semibold print:hidden ${className}`}
    >
      <Sign name={icon} className="size-4" />
      {text}
    </p>
  );

  function readState(): State {
    const { waiting, stuck, lastSavedAt } = summary;
    const warn = { icon: "offline", className: "text-warn" } as const;
    if (waiting > stuck) {
      const count = waiting - stuck;
      if (summary.isSignedOut) {
        return { ...warn, icon: "warn", text: t("allSignedOut", { count }) };
      }
      if (!summary.isOffline) {
        return { text: t("saving"), icon: "refresh", className: "text-muted" };
      }
      const key = summary.isLasting ? "allWaiting" : "allWaitingHere";
      return { ...warn, text: t(key, { count }) };
    }
    if (stuck > 0) {
      return { ...warn, icon: "warn", text: t("stuck", { count: stuck }) };
    }
    if (lastSavedAt === null) {
      return { text: t("byItself"), icon: "check", className: "text-muted" };
    }
    const text = t("allSaved", { time: time(lastSavedAt) });
    return { text, icon: "check", className: "text-ok" };
  }
}
