"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { ErrorCode } from "@/lib/core/result";
import type { Level } from "@/lib/framework/schema";
import { openPanelRowsAction } from "@/lib/rounds/panel-actions";
import { makeKey } from "@/lib/rounds/queue/make-key";
import { useDrive } from "./meeting-driver";

type Row = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
  level: Level;
  code: string;
};

type Props = {
  systemSlug: string;
  row: Row;
  missing: readonly string[];
  mayOpen: boolean;
};

/** A row that nobody sees yet: who is still to hand in, and the way to open it. */
export function MeetingOpen({ systemSlug, row, missing, mayOpen }: Props) {
  const t = useTranslations("meeting.openRow");
  const errors = useTranslations("errors");
  const { open, isSending, code } = useOpen(systemSlug, row);
  return (
    <div className="grid justify-items-start gap-2 rounded-md border border-dashed border-control bg-hatch p-4 sm:p-6">
      <p className="flex items-center gap-2 text-lg font-semibold">
        <Sign name="clock" />
        {t("title")}
      </p>
      {missing.length > 0 && (
        <p>{t("missing", { names: missing.join(", ") })}</p>
      )}
      {mayOpen && (
        <>
          <p>{t("note")}</p>
          <Button variant="primary" aria-disabled={isSending} onClick={open}>
            {t("submit")}
          </Button>
          <p role="status" className="font-semibold text-danger empty:hidden">
            {code && errors(code)}
          </p>
        </>
      )}
    </div>
  );
}

function useOpen(systemSlug: string, row: Row) {
  const t = useTranslations("meeting.decide");
  const router = useRouter();
  const { say, focusRow } = useDrive();
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  // A second try after a lost answer is the same act.
  const key = useRef<string | null>(null);
  const open = () => {
    if (isSending) return;
    key.current ??= makeKey();
    const { roundId, siteId, level, indicatorId, code } = row;
    const input = { roundId, siteId, level, indicatorIds: [indicatorId] };
    start(async () => {
      const answer = await openPanelRowsAction(systemSlug, {
        ...input,
        key: key.current,
      }).catch(() => null);
      const isDone = answer?.status === "ok";
      setProblem(
        isDone ? null : answer?.status === "error" ? answer.code : "unexpected",
      );
      if (!isDone) return;
      say(t("opened", { code }));
      focusRow();
      router.refresh();
    });
  };
  return { open, isSending, code: problem };
}
