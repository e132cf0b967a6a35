"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import type { ScoreRow, Waiting } from "@/lib/rounds/queue/row-view";
import { useWorkspace } from "../workspace-context";
import { RefuseForm } from "./refuse-form";
import { useSecond } from "./use-second";

type Props = { row: ScoreRow; waiting: Waiting };

/** A "not applicable" that waits: to whom it waits for, with yes and no. */
export function SecondPerson({ row, waiting }: Props) {
  const t = useTranslations("second");
  const { personId } = useWorkspace();
  const { rating } = waiting;
  const isMine = rating === null || rating.byId === personId;
  const reason = waiting.voice === row.side ? null : rating?.reason;
  return (
    <div className="grid gap-2 rounded-md border border-warn bg-warn-tint p-3">
      <p className="flex items-start gap-2">
        <Sign name="clock" className="text-warn" />
        <span>
          <strong className="font-semibold">{t("waits")}</strong>{" "}
          {isMine ? t("mine") : t("theirs", { name: rating.byName })}
        </span>
      </p>
      {reason && (
        <p className="whitespace-pre-wrap wrap-anywhere">
          {t("why", { reason })}
        </p>
      )}
      {!isMine && (row.canRate || row.lock) && (
        <Answer row={row} waiting={{ ...waiting, rating }} />
      )}
    </div>
  );
}

type AnswerProps = {
  row: ScoreRow;
  waiting: { voice: Waiting["voice"]; rating: NonNullable<Waiting["rating"]> };
};

function Answer({ row, waiting }: AnswerProps) {
  const t = useTranslations("second");
  const errors = useTranslations("errors");
  const [isRefusing, setRefusing] = useState(false);
  const { send, isSending, code } = useSecond(row, waiting);
  return (
    <div className="grid gap-2 print:hidden">
      {isRefusing ? (
        <RefuseForm
          id={`refuse-${row.code}`}
          name={waiting.rating.byName}
          isSending={isSending}
          onRefuse={(reason) => send(false, reason)}
          onCancel={() => setRefusing(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button aria-disabled={isSending} onClick={() => send(true, null)}>
            {t("agree")}
          </Button>
          <Button variant="quiet" onClick={() => setRefusing(true)}>
            {t("refuse")}
          </Button>
        </div>
      )}
      <p role="status" className="font-semibold text-danger empty:hidden">
        {code && errors(code)}
      </p>
    </div>
  );
}
