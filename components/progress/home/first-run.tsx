import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemName: string;
  hasSites: boolean;
  hasRound: boolean;
  to: Addresses;
  /** Whether the reader adds sites and opens rounds. */
  canSetUp: boolean;
};

/** A system's first day: three steps for those who set it up, what will come for the others. */
export function FirstRun(props: Props) {
  const t = useTranslator("progress");
  const { systemName, canSetUp, to } = props;
  return (
    <>
      <PageHeader
        title={t("first.title", { system: systemName })}
        sub={canSetUp ? t("first.sub") : t("first.leaderSub")}
        isSerif
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="lg:col-span-2">
          {canSetUp ? <Steps {...props} /> : <WhatWillCome />}
        </div>
        <div className="grid gap-4">
          {!canSetUp && <WhoDoesWhat />}
          <Card id="meanwhile" title={t("first.readTitle")}>
            <p className="mb-3">{t("first.readText")}</p>
            <ButtonLink href={`${to.home}/stages`}>
              {t("first.readLink")}
            </ButtonLink>
          </Card>
        </div>
      </div>
    </>
  );
}

function Steps({ hasSites, hasRound, to }: Props) {
  const t = useTranslator("progress");
  const next = hasSites ? (hasRound ? "score" : "round") : "site";
  const look = (step: typeof next) =>
    step === next ? ("primary" as const) : ("secondary" as const);
  return (
    <Card id="steps" title={t("first.stepsTitle")}>
      <ol className="grid">
        <Step
          number={1}
          isDone={hasSites}
          title={t("first.site")}
          text={t("first.siteText")}
        >
          <ButtonLink href={`${to.sites}/new`} variant={look("site")}>
            {t("first.siteLink")}
          </ButtonLink>
        </Step>
        <Step
          number={2}
          isDone={hasRound}
          title={t("first.round")}
          text={t("first.roundText")}
        >
          <ButtonLink href={to.newRound} variant={look("round")}>
            {t("first.roundLink")}
          </ButtonLink>
        </Step>
        <Step
          number={3}
          isDone={false}
          title={t("first.score")}
          text={t("first.scoreText")}
        >
          {hasRound && (
            <ButtonLink href={to.score} variant={look("score")}>
              {t("first.scoreLink")}
            </ButtonLink>
          )}
        </Step>
      </ol>
    </Card>
  );
}

type StepProps = {
  number: number;
  isDone: boolean;
  title: string;
  text: string;
  children: ReactNode;
};

function Step({ number, isDone, title, text, children }: StepProps) {
  const t = useTranslator("progress");
  return (
    <li className="flex gap-4 border-t py-4 first:border-t-0 first:pt-0 last:pb-0">
      <span
        aria-hidden="true"
        className="grid size-11 shrink-0 place-items-center rounded-full bg-brand-tint text-lg font-bold text-brand-hover"
      >
        {isDone ? <Icon name="check" /> : number}
      </span>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 text-lg">
          {title}
          {isDone && <Badge tone="ok">{t("first.done")}</Badge>}
        </h3>
        <p className="mb-2 text-muted">{text}</p>
        {!isDone && children}
      </div>
    </li>
  );
}

function WhatWillCome() {
  const t = useTranslator("progress");
  const parts = ["stage", "cells", "next", "sites"] as const;
  const icons = {
    stage: "stages",
    cells: "score",
    next: "arrow",
    sites: "sites",
  } as const;
  return (
    <Card id="will" title={t("first.willTitle")}>
      <ul className="grid gap-3">
        {parts.map((part) => (
          <li key={part} className="flex gap-3">
            <Icon name={icons[part]} className="mt-0.5 text-brand" />
            {t(`first.will.${part}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function WhoDoesWhat() {
  const t = useTranslator("progress");
  const people = ["intermediary", "sites", "leader", "viewer"] as const;
  return (
    <Card id="who" title={t("first.whoTitle")}>
      <ul className="grid list-disc gap-2 pl-5">
        {people.map((person) => (
          <li key={person}>{t(`first.who.${person}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
