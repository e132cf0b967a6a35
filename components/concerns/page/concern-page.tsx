import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import {
  AudienceMark,
  StateBadge,
  WaitingMark,
} from "@/components/concerns/concern-marks";
import { AnswerCard } from "@/components/concerns/page/answer-card";
import { ConcernFacts } from "@/components/concerns/page/concern-facts";
import { HistoryCard } from "@/components/concerns/page/history-card";
import { RelatedCard } from "@/components/concerns/page/related-card";
import { TalkCard } from "@/components/concerns/page/talk-card";
import { TriageCard } from "@/components/concerns/page/triage-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import type { ConcernPage } from "@/lib/concerns/queries/concern";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: ConcernPage;
  functionNames: Readonly<Record<string, string>>;
  personId: string;
  can: {
    triage: boolean;
    reply: boolean;
    note: boolean;
    closeToFew: boolean;
    score: boolean;
  };
  /** What is done about it: a card. */
  actions: ReactNode;
  /** What help was given for it: a card. */
  support: ReactNode;
  /** It was just raised. */
  isNew: boolean;
};

/** One concern: what it is, what it needs, what was said and answered, what happened. */
export function ConcernPageView(props: Props) {
  const { systemSlug, page, can, functionNames, personId } = props;
  const t = useTranslator("concerns");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const { concern, waiting } = page;
  const isForFew = concern.audience !== "everyone";
  return (
    <>
      <PageHeader
        title={concern.title}
        badge={
          <>
            <StateBadge state={concern.state} />
            <AudienceMark audience={concern.audience} />
          </>
        }
        sub={<WaitingMark waiting={waiting} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.concerns },
              { label: nameConcern(concern.number) },
            ]}
          />
        }
      />
      {props.isNew && (
        <Notice tone="ok" className="mb-4">
          {t("page.raised")}
        </Notice>
      )}
      {isForFew && (
        <Notice tone="warn" className="mb-4">
          {t("page.ofFew")}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          <Card id="what" title={t("page.what")}>
            <p className="max-w-text wrap-anywhere whitespace-pre-line">
              {concern.body}
            </p>
          </Card>
          <TriageCard
            systemSlug={systemSlug}
            page={page}
            canTriage={can.triage}
          />
          <AnswerCard
            systemSlug={systemSlug}
            concern={concern}
            can={{ tell: can.triage, reply: can.reply, score: can.score }}
            formKey={randomUUID()}
            to={to}
          />
          {props.actions}
          {props.support}
          <TalkCard
            systemSlug={systemSlug}
            page={page}
            canNote={can.note}
            personId={personId}
            formKey={randomUUID()}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          <ConcernFacts
            concern={concern}
            functionNames={functionNames}
            to={to}
          />
          <RelatedCard
            systemSlug={systemSlug}
            page={page}
            can={{ triage: can.triage, closeToFew: can.closeToFew }}
            formKey={randomUUID()}
            to={to}
          />
          <HistoryCard changes={page.changes} />
        </div>
      </div>
    </>
  );
}
