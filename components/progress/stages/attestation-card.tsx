import { Words } from "@/components/layout/words";
import { actWords } from "@/components/progress/milestones/act-words";
import { AttestationActs } from "@/components/progress/stages/attestation-acts";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { AttestationView } from "@/lib/progress/queries/stage-confirmations";
import type { JudgedSystem } from "@/lib/progress/queries/read-judged";
import { daysBetween, monthsBefore } from "@/lib/progress/rules/iso-dates";
import {
  type AttestationStanding,
  readAttestation,
} from "@/lib/progress/rules/read-attestation";

type Props = {
  stage: StageView;
  progress: Pick<JudgedSystem, "settings" | "today">;
  attestation: AttestationView | null;
  systemSlug: string;
  canPropose: boolean;
  canConfirm: boolean;
};

/** A stage accepted on the community's word: what was stated, until when it holds, and the acts. */
export async function AttestationCard({
  stage,
  progress,
  attestation: found,
  systemSlug,
  canPropose,
  canConfirm,
}: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const { settings, today } = progress;
  const standing = readAttestation(found ?? undefined, today);
  const months = settings.attestedForMonths;
  return (
    <Card
      id="attestation"
      title={t("attestations.title")}
      sub={t("attestations.sub", { months })}
      className="mb-8"
    >
      {found ? (
        <div className="grid max-w-text gap-2">
          <StandingLines
            standing={standing}
            attestation={found}
            today={today}
          />
          <p className="text-sm text-muted">{t("attestations.statement")}</p>
          <blockquote className="border-l-4 border-line pl-3 wrap-anywhere whitespace-pre-line">
            {found.statement}
          </blockquote>
          {found.evidenceUrl && (
            <a
              href={found.evidenceUrl}
              rel="noopener noreferrer"
              className="inline-flex min-h-8 items-center gap-1 text-sm"
            >
              <Icon name="link" className="size-4" />
              {t("milestones.seeEvidence")}
            </a>
          )}
        </div>
      ) : (
        <p>{t("attestations.none")}</p>
      )}
      {(canPropose || canConfirm) && (
        <Words namespaces={actWords}>
          <AttestationActs
            systemSlug={systemSlug}
            stageId={stage.id}
            version={found?.version ?? 0}
            standing={standing}
            stated={
              found && standing === "asked"
                ? {
                    statement: found.statement,
                    evidenceUrl: found.evidenceUrl ?? "",
                  }
                : null
            }
            lastDay={formatDay(monthsBefore(today, -months))}
            submission={createKey()}
            canPropose={canPropose}
            canConfirm={canConfirm}
          />
        </Words>
      )}
    </Card>
  );
}

/** The same for every try to send this one form. */
function createKey() {
  return crypto.randomUUID();
}

type LinesProps = {
  standing: AttestationStanding;
  attestation: AttestationView;
  today: string;
};

async function StandingLines({ standing, attestation, today }: LinesProps) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const { proposedOn, expiresOn } = attestation;
  const asked = {
    name: attestation.proposedByName ?? "",
    on: formatDay(proposedOn),
  };
  if (standing === "asked") return <p>{t("attestations.asked", asked)}</p>;
  const name = attestation.confirmedByName ?? "";
  if (expiresOn === null)
    return <p>{t("attestations.acceptedNoEnd", { name })}</p>;
  const until = formatDay(expiresOn);
  const hasEnded = expiresOn < today;
  return (
    <>
      <p className="font-semibold">
        {hasEnded
          ? t("attestations.expired", { on: until })
          : t("attestations.accepted", { on: until, name })}
      </p>
      {standing === "ending" && (
        <p className="flex gap-1.5">
          <Icon name="clock" className="mt-0.5 text-warn" />
          {t("attestations.ending", { days: daysBetween(today, expiresOn) })}
        </p>
      )}
      {standing === "renewal_asked" && (
        <p>
          {hasEnded
            ? t("attestations.asked", asked)
            : t("attestations.renewalAsked", { ...asked, until })}
        </p>
      )}
    </>
  );
}
