import type { Metadata } from "next";
import { PublicShell } from "@/components/layout/public-shell";
import { AccountPage } from "@/components/members/account/account-page";
import { LanguageForm } from "@/components/members/language-form";
import { ProvidersCard } from "@/components/members/providers/providers-card";
import { SignOutForm } from "@/components/members/sign-out-form";
import { requirePerson } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { getTranslator } from "@/lib/core/translator";
import { listAccountEvents } from "@/lib/members/queries/account-events";
import { readOwnWaysIn } from "@/lib/members/queries/providers";
import { listSessions } from "@/lib/members/queries/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("account");
  return { title: t("title") };
}

type Props = {
  searchParams: Promise<{
    connected?: string | string[];
    taken?: string | string[];
  }>;
};

export default async function OwnAccountPage({ searchParams }: Props) {
  const person = await requirePerson();
  const { personId } = person;
  const { connected, taken } = await searchParams;
  const [sessions, events, ways, layout] = await Promise.all([
    listSessions(personId, await readSessionId()),
    listAccountEvents(personId),
    readOwnWaysIn(person),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
      footer={<SignOutForm personId={personId} />}
    >
      <AccountPage
        person={person}
        sessions={sessions}
        events={events}
        providers={
          <ProvidersCard ways={ways} connected={connected} taken={taken} />
        }
      />
    </PublicShell>
  );
}
