import type { Metadata } from "next";
import { PublicShell } from "@/components/layout/public-shell";
import { FactorsPage } from "@/components/members/factors/factors-page";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { hasPassword } from "@/lib/auth/own-password";
import { requirePerson } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { readFactors } from "@/lib/members/queries/factors";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("factors");
  return { title: t("title") };
}

export default async function SecondFactorPage() {
  const person = await requirePerson();
  const [factors, ownsPassword, layout] = await Promise.all([
    readFactors(person.personId),
    hasPassword(person),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
      footer={<SignOutForm personId={person.personId} />}
    >
      <FactorsPage factors={factors} hasPassword={ownsPassword} />
    </PublicShell>
  );
}
