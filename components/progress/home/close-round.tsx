import { Words } from "@/components/layout/words";
import { CloseRoundForm } from "@/components/progress/home/close-round-form";
import { getTranslator } from "@/lib/core/translator";
import type { OpenRound } from "@/lib/progress/view/home";
import type { SubjectTally } from "@/lib/progress/view/tally-subjects";

type Props = {
  systemSlug: string;
  openRound: OpenRound | null;
  stage: number;
  subjects: readonly SubjectTally[];
};

/** The way to close the round, with what closing does and how much is left open. */
export async function CloseRound({ systemSlug, openRound, ...rest }: Props) {
  const t = await getTranslator("progress");
  const words = {
    open: t("glance.close.open"),
    submit: t("glance.close.submit"),
    pending: t("glance.close.pending"),
    done: t("glance.close.done"),
    offline: t("glance.close.offline"),
    showNow: t("glance.close.showNow"),
  };
  return (
    <Words namespaces={["errors", "common"]}>
      <CloseRoundForm
        systemSlug={systemSlug}
        round={openRound && { id: openRound.id, version: openRound.version }}
        words={words}
      >
        {openRound && <WhatItDoes name={openRound.name} {...rest} />}
      </CloseRoundForm>
    </Words>
  );
}

type WhatProps = Pick<Props, "stage" | "subjects"> & { name: string };

async function WhatItDoes({ name, stage, subjects }: WhatProps) {
  const t = await getTranslator("progress");
  const sum = (pick: (one: SubjectTally) => number) =>
    subjects.reduce((total, one) => total + pick(one), 0);
  const undecided = sum((one) => one.dontKnow + one.disputed);
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t("glance.close.title", { name })}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t("glance.close.final")}</li>
        <li>
          {t("glance.close.unscored", {
            count: sum((one) => one.unscored),
            rows: sum((one) => one.rows),
            stage: String(stage),
          })}
        </li>
        {undecided > 0 && (
          <li>{t("glance.close.undecided", { count: undecided })}</li>
        )}
        <li>{t("glance.close.next")}</li>
      </ul>
    </div>
  );
}
