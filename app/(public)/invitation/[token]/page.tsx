import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { JoinPage } from "@/components/members/join/join-page";
import { OverPage } from "@/components/members/join/over-page";
import { LanguageForm } from "@/components/members/language-form";
import { findPerson } from "@/lib/auth/scope";
import { findSignInStep } from "@/lib/auth/sign-in-step";
import { today } from "@/lib/core/clock";
import { getTranslator } from "@/lib/core/translator";
import { findInvitation } from "@/lib/members/queries/invitation";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("people");
  return { title: t("invite"), robots: { index: false } };
}

/** Opening the link shows whom it is for; nothing is used up before a press of a button. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [invitation, person, step, layout] = await Promise.all([
    findInvitation(token),
    findPerson(),
    findSignInStep(),
    getTranslator("layout"),
  ]);
  // Taken up on the way back from a provider: nothing is left to do here.
  const isTakenUp = (await searchParams).from === "provider" && !invitation;
  if (isTakenUp && (person || step)) redirect("/");
  if (invitation && step)
    redirect(`/sign-in/second-step?invitation=${encodeURIComponent(token)}`);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      {invitation ? (
        <JoinPage
          token={token}
          invitation={invitation}
          person={person}
          today={today()}
        />
      ) : (
        <OverPage />
      )}
    </PublicShell>
  );
}
