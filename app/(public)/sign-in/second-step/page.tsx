import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { StepPage } from "@/components/members/factors/step-page";
import { LanguageForm } from "@/components/members/language-form";
import { linkTokenSchema } from "@/lib/auth/link-token";
import { findPerson } from "@/lib/auth/scope";
import { findSignInStep } from "@/lib/auth/sign-in-step";
import { getTranslator } from "@/lib/core/translator";
import { readFactors } from "@/lib/members/queries/factors";

type Props = { searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("factors");
  return { title: t("step.title") };
}

/** Between the password and the session; who has not given the one, or has the other, has no business here. */
export default async function SecondStepPage({ searchParams }: Props) {
  const [step, person] = await Promise.all([findSignInStep(), findPerson()]);
  if (!step) redirect(person ? "/" : "/sign-in");
  const [{ invitation }, factors, layout] = await Promise.all([
    searchParams,
    readFactors(step.personId),
    getTranslator("layout"),
  ]);
  // Never an address: only the secret of an invitation, in its own form.
  const token = linkTokenSchema.safeParse(invitation);
  const next = token.success ? `/invitation/${token.data}` : "/";
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      <StepPage name={step.name} factors={factors} next={next} />
    </PublicShell>
  );
}
