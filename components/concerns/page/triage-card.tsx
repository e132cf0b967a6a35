import { ActPanel, type Offer } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { triages } from "@/lib/concerns/fields";
import type { ConcernPage } from "@/lib/concerns/queries/concern";

type Props = { systemSlug: string; page: ConcernPage; canTriage: boolean };

/** What the concern needs and why; for the intermediary, the form that says it. */
export async function TriageCard({ systemSlug, page, canTriage }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter(),
  ]);
  const { concern } = page;
  const { triage, triagedOn, triageReason, triageSiteName, state } = concern;
  const isOpen = ["raised", "reopened", "triaged", "decided"].includes(state);
  return (
    <Card id="triage" title={t("page.triage")}>
      <div className="grid gap-2">
        {triage && triagedOn ? (
          <>
            <p className="font-semibold">
              {t("page.triagedAs", {
                triage: t(`triages.${triage}`),
                on: formatDay(triagedOn),
              })}
            </p>
            {triageSiteName && (
              <p>{t("page.triagedTo", { site: triageSiteName })}</p>
            )}
            <p className="wrap-anywhere whitespace-pre-line">{triageReason}</p>
          </>
        ) : (
          <p className="text-muted">{t("page.notTriaged")}</p>
        )}
        {state === "asked" && concern.askedOn && (
          <p>{t("page.askedOn", { on: formatDay(concern.askedOn) })}</p>
        )}
        {state === "decided" && concern.decidedOn && (
          <p>{t("page.decidedOn", { on: formatDay(concern.decidedOn) })}</p>
        )}
      </div>
      {canTriage && (
        <Words namespaces={formWords}>
          <ActPanel
            systemSlug={systemSlug}
            prefix="triage"
            offers={isOpen ? [await offerTriage(page)] : []}
          />
        </Words>
      )}
    </Card>
  );
}

async function offerTriage({ concern, choices }: ConcernPage): Promise<Offer> {
  const t = await getTranslator("concerns");
  const { id, version, triage, state } = concern;
  const isAgain = triage !== null && state !== "reopened";
  return {
    act: "triage",
    summary: isAgain ? t("acts.triage.open") : undefined,
    hidden: { concernId: id, version },
    fields: [
      {
        name: "triage",
        kind: "choice",
        label: t("acts.triage.triage"),
        options: triages.map((value) => ({
          value,
          label: t(`triages.${value}`),
          hint: t(`triageHints.${value}`),
        })),
      },
      {
        name: "triageSiteId",
        kind: "select",
        label: t("acts.triage.site"),
        hint: t("acts.triage.siteHint"),
        empty: t("acts.triage.siteEmpty"),
        options: choices.sites.map((site) => ({
          value: site.id,
          label: site.name,
        })),
      },
      {
        name: "reason",
        kind: "text",
        rows: 3,
        label: t("acts.triage.reason"),
        hint: t("acts.triage.reasonHint"),
      },
    ],
    submit: t("acts.triage.submit"),
    done: t("acts.triage.done"),
    variant: isAgain ? "secondary" : "primary",
  };
}
