import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { SuspendedPage } from "@/components/systems/operator/suspended-page";
import { findSuspension, requirePerson } from "@/lib/auth/scope";
import { readSessionId } from "@/lib/auth/session-cookie";
import { getTranslator } from "@/lib/core/translator";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("list.suspended"), robots: { index: false } };
}

/** Where members of a suspended system are led; once it is open, back to it. */
export default async function SuspendedSystemPage({ params }: Props) {
  const { slug } = await params;
  const person = await requirePerson();
  const sessionId = await readSessionId();
  const suspension = sessionId && (await findSuspension(sessionId, slug));
  if (!suspension) redirect(`/${encodeURIComponent(slug)}`);
  const layout = await getTranslator("layout");
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
      footer={<SignOutForm personId={person.personId} />}
    >
      <SuspendedPage slug={slug} suspension={suspension} />
    </PublicShell>
  );
}
