import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NewMeetingPage } from "@/components/meetings/new-meeting-page";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readMeetingChoices } from "@/lib/meetings/queries/choices";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("meetings");
  return { title: t("new.title") };
}

export default async function NewMeetingRoute({ params }: Props) {
  const scope = await requireScope((await params).system, "meetings:write");
  return (
    <NewMeetingPage
      systemSlug={scope.systemSlug}
      choices={await readMeetingChoices(scope)}
      formKey={randomUUID()}
    />
  );
}
