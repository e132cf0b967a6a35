import type { Metadata } from "next";
import { ConcernPageView } from "@/components/concerns/page/concern-page";
import { ActionsCard } from "@/components/plans/list/actions-card";
import { SupportCard } from "@/components/support/support-card";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import {
  canCloseToFew,
  canNote,
  canReply,
  canTriage,
} from "@/lib/concerns/policy";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { canAddAction } from "@/lib/plans/policy";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { createAddresses } from "@/lib/progress/view/addresses";
import { nameFramework } from "@/lib/progress/view/names";
import { voiceOn } from "@/lib/rounds/policy";
import { canRecordSupport, isForSupport } from "@/lib/support/policy";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; concernId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Its own title is for the page, not for a browser's history that others see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("concerns");
  return { title: t("title") };
}

export default async function ConcernRoute({ params, searchParams }: Props) {
  const { system, concernId } = await params;
  const scope = await requireScope(system, "system:read");
  const page = await getOrNotFound(concernId, (id) => getConcern(scope, id));
  const [actions, framework, locale] = await Promise.all([
    listActionsOf(scope, { concernId }),
    readFunctions(scope),
    getLocale(),
  ]);
  const { concern } = page;
  const to = createAddresses(scope.systemSlug);
  const siteIds = concern.siteId ? [concern.siteId] : [];
  const canRecord =
    isForSupport(concern.triage) && canRecordSupport(scope, { siteIds });
  return (
    <ConcernPageView
      systemSlug={scope.systemSlug}
      page={page}
      functionNames={nameFramework(framework, locale).functionNames}
      personId={scope.personId}
      can={{
        triage: canTriage(scope),
        reply: canReply(scope, concern),
        note: canNote(scope, concern),
        closeToFew: canCloseToFew(scope, concern),
        score:
          concern.siteId !== null &&
          voiceOn(scope, "site", concern.siteId) !== null,
      }}
      actions={
        <ActionsCard
          lines={actions}
          addHref={
            canAddAction(scope, concern)
              ? to.newAction({ concern: concernId })
              : null
          }
          to={to}
        />
      }
      support={
        <SupportCard
          lines={concern.support}
          recordHref={canRecord ? to.newSupport({ concern: concernId }) : null}
          allHref={null}
          to={to}
        />
      }
      isNew={(await searchParams).done === "raised"}
    />
  );
}
