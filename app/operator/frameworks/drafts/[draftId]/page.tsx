import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DraftActs } from "@/components/framework/operator/draft-acts";
import { OperatorHeader } from "@/components/framework/operator/operator-header";
import { ProblemList } from "@/components/framework/operator/problem-list";
import { ProposalView } from "@/components/framework/operator/proposal-view";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { requireOperator } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import { toDraft } from "@/lib/framework/operator/addresses";
import { changeSearchSchema } from "@/lib/framework/operator/schema";
import { findDraft } from "@/lib/framework/queries/drafts";

type Props = {
  params: Promise<{ draftId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("operator");
  return { title: t("state.draft") };
}

/** A draft: what it would change, publishing it, or discarding it. */
export default async function DraftPage({ params, searchParams }: Props) {
  const operator = await requireOperator();
  const { draftId } = await params;
  const { against, show, page } = changeSearchSchema.parse(await searchParams);
  const isId = z.uuid().safeParse(draftId).success;
  const draft = isId && (await findDraft(operator, draftId, against));
  if (!draft) notFound();
  const [t, locale, format] = await Promise.all([
    getTranslator("operator"),
    getLocale(),
    getFormatter(),
  ]);
  const { line, problems, proposal } = draft;
  const { version, keptByName, keptOn } = line;
  const canPublish = proposal !== null && proposal.published === null;
  const on = format.dateTime(fromDay(keptOn), { dateStyle: "long" });
  const acts = <DraftActs draft={line} canPublish={canPublish} />;
  return (
    <>
      <OperatorHeader
        title={t("proposal.title", { name: pick(line.title, locale), version })}
        badge={<Badge>{t("state.draft")}</Badge>}
        sub={t("draft.sub", { name: keptByName, on })}
        actions={
          canPublish && (
            <ButtonLink href="#publish">{t("publish.title")}</ButtonLink>
          )
        }
      />
      {proposal ? (
        <ProposalView
          proposal={proposal}
          page={{ show, page }}
          path={toDraft(line.id)}
        >
          {acts}
        </ProposalView>
      ) : (
        <div className="grid gap-6">
          <Notice tone="danger" title={t("problems.draftTitle")}>
            {t("problems.draftText")}
          </Notice>
          <ProblemList file={line.code} problems={problems} />
          {acts}
        </div>
      )}
    </>
  );
}
