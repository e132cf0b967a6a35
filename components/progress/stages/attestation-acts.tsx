"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/ui/act-done";
import { ActForm } from "@/components/progress/milestones/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import {
  attestStageAction,
  confirmAttestationAction,
} from "@/lib/progress/actions";
import type { AttestationStanding } from "@/lib/progress/rules/read-attestation";

type Props = {
  systemSlug: string;
  stageId: string;
  version: number;
  standing: AttestationStanding;
  /** What was stated and still waits: it can be changed. */
  stated: { statement: string; evidenceUrl: string } | null;
  /** Until when it would count if it were confirmed today. */
  lastDay: string;
  submission: string;
  canPropose: boolean;
  canConfirm: boolean;
};

/** What the reader may do about a stage done before: ask, change, confirm. */
export function AttestationActs(props: Props) {
  const { standing, canPropose, canConfirm } = props;
  const t = useTranslations("progress.attestations");
  const [done, setDone] = useState<"ask" | "confirm" | null>(null);
  const waits = standing === "asked" || standing === "renewal_asked";
  const common = {
    systemSlug: props.systemSlug,
    prefix: "attestation",
    hidden: {
      stageId: props.stageId,
      version: props.version,
      key: props.submission,
    },
  };
  return (
    <div className="mt-3 max-w-text print:hidden">
      <ActDone text={done && t(`${done}.done`)} />
      {canConfirm && waits && (
        <div className="grid gap-3 border-t pt-3">
          <p className="text-sm text-muted">
            {t("confirm.text", { on: props.lastDay })}
          </p>
          <ActForm
            {...common}
            act={confirmAttestationAction}
            submitText={t("confirm.submit")}
            onDone={() => setDone("confirm")}
          />
        </div>
      )}
      {canPropose && standing !== "accepted" && (
        <Disclosure summary={t(`ask.${summaryOf(standing)}`)}>
          <ActForm
            {...common}
            act={attestStageAction}
            submitText={t("ask.submit")}
            onDone={() => setDone("ask")}
            fields={[
              {
                name: "statement",
                kind: "text",
                label: t("ask.statement"),
                hint: t("ask.hint"),
                initial: props.stated?.statement,
              },
              {
                name: "evidenceUrl",
                kind: "link",
                label: t("ask.link"),
                hint: t("ask.linkHint"),
                initial: props.stated?.evidenceUrl,
              },
            ]}
          />
        </Disclosure>
      )}
    </div>
  );
}

function summaryOf(standing: AttestationStanding) {
  if (standing === "none") return "open";
  return standing === "ending" || standing === "expired" ? "again" : "edit";
}
