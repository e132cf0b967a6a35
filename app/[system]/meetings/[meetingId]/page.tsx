import type { Metadata } from "next";
import { MeetingPageView } from "@/components/meetings/meeting-page";
import { can } from "@/lib/auth/roles";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { getMeeting } from "@/lib/meetings/queries/meeting";
import { listActionsOf } from "@/lib/plans/queries/lines";
import { findNewAction } from "@/lib/plans/queries/new-action";
import { getOrNotFound } from "../../get-or-not-found";

type Props = {
  params: Promise<{ system: string; meetingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("meetings");
  return { title: t("title") };
}

export default async function MeetingRoute({ params, searchParams }: Props) {
  const { system, meetingId } = await params;
  const scope = await requireScope(system, "system:read");
  const page = await getOrNotFound(meetingId, (id) => getMeeting(scope, id));
  const from = { origin: "meeting" as const, about: meetingId };
  const newAction = can(scope, "plan:edit")
    ? await findNewAction(scope, from)
    : null;
  return (
    <MeetingPageView
      systemSlug={scope.systemSlug}
      page={page}
      actions={await listActionsOf(scope, { meetingId })}
      newAction={newAction}
      isNew={(await searchParams).done === "written"}
    />
  );
}
