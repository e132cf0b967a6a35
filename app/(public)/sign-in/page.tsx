import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { Words } from "@/components/layout/words";
import { LanguageForm } from "@/components/members/language-form";
import { ProviderProblem } from "@/components/members/providers/provider-problem";
import { SignInWith } from "@/components/members/providers/sign-in-with";
import { SignInForm } from "@/components/members/sign-in-form";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import { findPerson } from "@/lib/auth/scope";
import { findSignInStep } from "@/lib/auth/sign-in-step";
import { getTranslator } from "@/lib/core/translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("auth");
  return { title: t("signIn.title") };
}

type Props = {
  searchParams: Promise<{
    problem?: string | string[];
    provider?: string | string[];
    error?: string | string[];
  }>;
};

export default async function SignInPage({ searchParams }: Props) {
  const [person, step] = await Promise.all([findPerson(), findSignInStep()]);
  if (person) redirect("/");
  if (step) redirect("/sign-in/second-step");
  const [t, password, layout, said] = await Promise.all([
    getTranslator("auth"),
    getTranslator("password"),
    getTranslator("layout"),
    searchParams,
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      <h1 className="text-2xl font-bold">{t("signIn.title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("signIn.sub")}</p>
      <ProviderProblem
        problem={said.problem ?? said.error}
        provider={said.provider}
      />
      <Card>
        <Words namespaces={["auth", "errors.unreachable", "errors.unexpected"]}>
          <SignInForm />
        </Words>
        <SignInWith />
      </Card>
      <p className="mt-4">
        <PlainLink href="/forgot-password">{password("ask.link")}</PlainLink>
      </p>
      <p className="mt-2 text-sm text-muted">{t("signIn.help")}</p>
    </PublicShell>
  );
}
