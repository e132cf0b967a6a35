import type { Metadata } from "next";
import { PublicShell } from "@/components/layout/public-shell";
import { AccountPage } from "@/components/members/account/account-page";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { requirePerson } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { getTranslator } from "@/lib/core/translator";
import { listSessions } from "@/lib/members/queries/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("account");
  return { title: t("title") };
}

export default async function OwnAccountPage() {
  const person = await requirePerson();
  const [sessions, layout] = await Promise.all([
    listSessions(person.personId, await readSessionId()),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
      footer={<SignOutForm personId={person.personId} />}
    >
      <AccountPage person={person} sessions={sessions} />
    </PublicShell>
  );
}
