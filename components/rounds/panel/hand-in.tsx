"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ErrorCode } from "@/lib/core/result";
import type { Level } from "@/lib/framework/schema";
import { handInPanelAction } from "@/lib/rounds/panel-actions";
import type { Entry } from "@/lib/rounds/queue/filter-rows";
import { makeKey } from "@/lib/rounds/queue/make-key";
import { useWorkspace } from "../workspace-context";

type Props = {
  entries: readonly Entry[];
  /** Whether everything said here has reached the server. */
  isSaved: boolean;
};

/** A rater hands in each level they were asked to rate: said first what it does. */
export function HandIn({ entries, isSaved }: Props) {
  const mine = entries.filter(
    ({ row: { panel } }) => panel?.isAsked && !panel.hasHandedIn,
  );
  const levels = [...new Set(mine.map(({ row }) => row.level))];
  return levels.map((level) => (
    <HandInLevel
      key={level}
      level={level}
      entries={mine.filter(({ row }) => row.level === level)}
      isSaved={isSaved}
    />
  ));
}

function HandInLevel({ level, entries, isSaved }: Props & { level: Level }) {
  const t = useTranslations("panel.handIn");
  const words = useTranslations("rounds.levels");
  const errors = useTranslations("errors");
  const { send, isSending, code } = useHandIn(level, entries[0]);
  const rated = entries.filter(
    ({ view: { choice } }) => choice.value !== null || choice.nonScore !== null,
  ).length;
  return (
    <Disclosure
      summary={t("title", { level: words(level) })}
      className="my-2 print:hidden"
    >
      <div className="grid max-w-text justify-items-start gap-2 rounded-md border p-3">
        <p>{t("text")}</p>
        <p className="font-semibold">
          {t("rated", { rated, of: entries.length })}
        </p>
        {!isSaved && <p className="text-warn">{t("wait")}</p>}
        <Button
          variant="primary"
          disabled={!isSaved}
          aria-disabled={isSending}
          onClick={send}
        >
          {t("submit")}
        </Button>
        <p role="status" className="font-semibold text-danger empty:hidden">
          {code && errors(code)}
        </p>
      </div>
    </Disclosure>
  );
}

function useHandIn(level: Level, first: Entry | undefined) {
  const { systemSlug } = useWorkspace();
  const router = useRouter();
  const [code, setCode] = useState<ErrorCode | null>(null);
  const [isSending, start] = useTransition();
  // A second try after a lost answer is the same act.
  const key = useRef<string | null>(null);
  const send = () => {
    if (isSending || !first) return;
    key.current ??= makeKey();
    const { roundId, siteId } = first.row;
    const input = { roundId, siteId, level, key: key.current };
    start(async () => {
      const answer = await handInPanelAction(systemSlug, input).catch(
        () => null,
      );
      if (answer?.status === "ok") return router.refresh();
      setCode(answer?.status === "error" ? answer.code : "unexpected");
    });
  };
  return { send, isSending, code };
}
