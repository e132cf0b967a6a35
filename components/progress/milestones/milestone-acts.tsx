"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ActDone } from "@/components/ui/act-done";
import { ActForm } from "@/components/progress/milestones/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import {
  confirmMilestoneAction,
  proposeMilestoneAction,
  setMilestoneTargetAction,
  withdrawMilestoneAction,
} from "@/lib/progress/actions";

type Props = {
  systemSlug: string;
  milestone: {
    id: string;
    version: number;
    status: "open" | "proposed" | "confirmed";
    hasTarget: boolean;
  };
  /** "Six months from the start of this round would be …", or nothing. */
  targetHint: string | undefined;
  /** The same for every try to send one form; one for each. */
  keys: { target: string; act: string };
  canPropose: boolean;
  canConfirm: boolean;
};

type Done = "setTarget" | "propose" | "withdraw" | "confirm";

/** What the reader may do about a milestone as it stands. */
export function MilestoneActs(props: Props) {
  const { systemSlug, milestone, keys, canPropose, canConfirm } = props;
  const { status, hasTarget } = milestone;
  const t = useTranslations("progress.milestones");
  const [done, setDone] = useState<Done | null>(null);
  const common = (name: Done, key: string) => ({
    systemSlug,
    prefix: `${name}-${milestone.id}`,
    hidden: { milestoneId: milestone.id, version: milestone.version, key },
    submitText: t(`${name}.submit`),
    onDone: () => setDone(name),
  });
  return (
    <div className="print:hidden">
      <ActDone text={done && t(`${done}.done`)} />
      {status === "proposed" && canConfirm && (
        <div className="mt-3 grid gap-3 border-t pt-3">
          <p className="text-sm text-muted">{t("confirm.text")}</p>
          <ActForm
            {...common("confirm", keys.act)}
            act={confirmMilestoneAction}
            fields={[
              {
                name: "meetingName",
                kind: "line",
                label: t("confirm.meetingName"),
                hint: t("confirm.meetingHint"),
              },
              {
                name: "meetingOn",
                kind: "day",
                label: t("confirm.meetingOn"),
              },
            ]}
          />
        </div>
      )}
      {status === "open" && canPropose && (
        <Disclosure summary={t("propose.open")} className="mt-2">
          <ActForm
            {...common("propose", keys.act)}
            act={proposeMilestoneAction}
            fields={[
              {
                name: "statement",
                kind: "text",
                label: t("propose.statement"),
                hint: t("propose.statementHint"),
              },
              {
                name: "evidenceUrl",
                kind: "link",
                label: t("propose.link"),
                hint: t("propose.linkHint"),
              },
            ]}
          />
        </Disclosure>
      )}
      {status === "proposed" && canPropose && (
        <Disclosure summary={t("withdraw.open")} className="mt-2">
          <p className="mb-3 text-sm text-muted">{t("withdraw.text")}</p>
          <ActForm
            {...common("withdraw", keys.act)}
            act={withdrawMilestoneAction}
            variant="secondary"
          />
        </Disclosure>
      )}
      {status !== "confirmed" && canPropose && (
        <Disclosure
          summary={t(hasTarget ? "setTarget.change" : "setTarget.open")}
        >
          <TargetForm
            {...common("setTarget", keys.target)}
            hasTarget={hasTarget}
            hint={props.targetHint}
          />
        </Disclosure>
      )}
    </div>
  );
}

type TargetProps = Omit<React.ComponentProps<typeof ActForm>, "act"> & {
  hasTarget: boolean;
  hint: string | undefined;
};

function TargetForm({ hasTarget, hint, ...rest }: TargetProps) {
  const t = useTranslations("progress.milestones.setTarget");
  return (
    <ActForm
      {...rest}
      act={setMilestoneTargetAction}
      variant="secondary"
      fields={[
        { name: "targetOn", kind: "day", label: t("day"), hint },
        ...(hasTarget
          ? [
              {
                name: "reason",
                kind: "line" as const,
                label: t("reason"),
                hint: t("reasonHint"),
              },
            ]
          : []),
      ]}
    />
  );
}
