"use client";

import { useEffect, useId, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";

type Props = {
  evidence: EvidenceView;
  isRemoving: boolean;
  onRemove: (isEverywhere: boolean) => void;
  onKeep: () => void;
};

/** Asks before a file is deleted, and where a piece of several rows should go. */
export function AskRemove({ evidence, isRemoving, onRemove, onKeep }: Props) {
  const t = useTranslations("evidence.remove");
  const format = useFormatter();
  const question = useRef<HTMLParagraphElement>(null);
  const id = useId();
  useEffect(() => question.current?.focus(), []);
  const { alsoBehind } = evidence;
  const count = alsoBehind.length;
  return (
    <div
      role="group"
      aria-labelledby={id}
      className="mt-2 grid gap-2 border-l-4 border-danger pl-3"
    >
      <p id={id} ref={question} tabIndex={-1} className="font-semibold">
        {count > 0
          ? t("shared", { count, rows: format.list(alsoBehind) })
          : t("file")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="danger"
          disabled={isRemoving}
          onClick={() => onRemove(false)}
        >
          {t(count > 0 ? "here" : "yes")}
        </Button>
        {count > 0 && (
          <Button
            variant="danger"
            disabled={isRemoving}
            onClick={() => onRemove(true)}
          >
            {t("everywhere")}
          </Button>
        )}
        <Button disabled={isRemoving} onClick={onKeep}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
