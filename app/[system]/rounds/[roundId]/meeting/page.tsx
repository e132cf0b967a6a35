import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MeetingPage } from "@/components/rounds/meeting/meeting-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { meetingAddressSchema } from "@/lib/rounds/meeting-input";
import { listEvidence } from "@/lib/rounds/queries/evidence";
import { findMeeting } from "@/lib/rounds/queries/meeting";
import { listQuestions } from "@/lib/rounds/queries/questions";
import { isOpenToAll } from "@/lib/rounds/rules/meeting-row";

type Props = {
  params: Promise<{ system: string; roundId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("meeting");
  return { title: t("title") };
}

/** Where a group settles what a round could not settle by itself, one row at a time. */
export default async function Page({ params, searchParams }: Props) {
  const { system, roundId } = await params;
  const scope = await requireScope(system, "system:read");
  const address = meetingAddressSchema.parse(await searchParams);
  const isId = z.uuid().safeParse(roundId).success;
  const meeting = isId ? await findMeeting(scope, roundId, address) : null;
  if (!meeting) notFound();
  const { current } = meeting;
  const key = current &&
    isOpenToAll(current) && {
      ...{ roundId, siteId: current.siteId },
      indicatorId: current.indicator.id,
    };
  return (
    <MeetingPage
      systemSlug={scope.systemSlug}
      canLead={can(scope, "rounds:run")}
      address={address}
      meeting={meeting}
      evidence={key ? await listEvidence(scope, key) : []}
      questions={key ? await listQuestions(scope, key) : []}
    />
  );
}
