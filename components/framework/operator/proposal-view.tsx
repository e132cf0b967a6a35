import type { ReactNode } from "react";
import { ChangeList } from "@/components/framework/operator/change-list";
import { CompareForm } from "@/components/framework/operator/compare-form";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { useTranslator } from "@/lib/core/translator";
import {
  importAddress,
  toChanges,
  toVersion,
} from "@/lib/framework/operator/addresses";
import type { ChangePage } from "@/lib/framework/operator/page-changes";
import type { Proposal } from "@/lib/framework/queries/drafts";

type Props = {
  proposal: Proposal;
  page: ChangePage;
  /** This page's own path. */
  path: string;
  /** What can be done with it, where it can be published. */
  children: ReactNode;
};

/** A sound framework before it is published: whether it can be, what would change, what would follow. */
export function ProposalView({ proposal, page, path, children }: Props) {
  const t = useTranslator("operator");
  const { framework, published, isSame, against, changes, others } = proposal;
  const name = `${framework.code} ${framework.version}`;
  return (
    <div className="grid gap-6">
      {published && (
        <Notice
          tone={isSame ? "info" : "danger"}
          title={isSame ? t("proposal.same") : t("proposal.taken", { name })}
          actions={
            <>
              <ButtonLink href={toVersion(published.id)}>
                {t("proposal.seePublished")}
              </ButtonLink>
              <ButtonLink href={importAddress}>
                {t("proposal.other")}
              </ButtonLink>
            </>
          }
        >
          {isSame ? t("proposal.sameText", { name }) : t("proposal.takenText")}
        </Notice>
      )}
      {!isSame && (
        <Card
          id="changes"
          title={t("changes.title")}
          sub={
            against
              ? t("changes.against", {
                  name: `${against.code} ${against.version}`,
                })
              : t("changes.againstNothing")
          }
        >
          <div className="grid gap-6">
            {" "}
            {others.length > 1 && (
              <CompareForm others={others} againstId={against?.id} />
            )}
            <ChangeList
              changes={changes}
              page={page}
              address={(more) => toChanges(path, against?.id, more)}
            />
          </div>
        </Card>
      )}
      {!published && <Consequences systems={proposal.systems} />}
      {children}
    </div>
  );
}

function Consequences({ systems }: { systems: number }) {
  const t = useTranslator("operator");
  return (
    <Card id="consequences" title={t("consequences.title")}>
      <ul className="grid max-w-text list-disc gap-1 pl-6">
        <li>{t("consequences.offered", { count: systems })}</li>
        <li>{t("consequences.choice")}</li>
        <li>{t("consequences.forever")}</li>
      </ul>
    </Card>
  );
}
