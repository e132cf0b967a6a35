"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ScaleText } from "../workspace-context";
import { type Draft, readAnswer, useSayAnswer } from "./read-answer";
import type { Conflict } from "./use-decide";

type Props = {
  conflict: Conflict;
  mine: Draft;
  scale: readonly ScaleText[];
  isSending: boolean;
  onKeepMine: (version: number) => void;
  onKeepTheirs: () => void;
};

/** Two recorded at once: both decisions side by side, to choose from. */
export function MeetingConflict({ conflict, mine, scale, ...rest }: Props) {
  const t = useTranslations("meeting.conflict");
  const say = useSayAnswer(scale);
  const { theirs } = conflict;
  if (!theirs) {
    return (
      <Notice tone="warn" role="alert">
        {t("moved")}
      </Notice>
    );
  }
  const name = theirs.byName;
  const own = readAnswer(mine);
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("title", { name })}
      actions={
        <>
          <Button onClick={rest.onKeepTheirs}>
            {t("keepTheirs", { name })}
          </Button>
          <Button
            aria-disabled={rest.isSending}
            onClick={() => rest.onKeepMine(theirs.version)}
          >
            {t("keepMine")}
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere">
        {t("theirs", { score: say(theirs), reason: theirs.reason ?? "" })}
      </p>
      <p className="wrap-anywhere">
        {t("mine", { score: say(own), reason: own.reason ?? "" })}
      </p>
    </Notice>
  );
}
