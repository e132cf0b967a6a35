import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { Words } from "@/components/layout/words";
import { LanguageForm } from "@/components/members/language-form";
import { SignInForm } from "@/components/members/sign-in-form";
import { Card } from "@/components/ui/card";
import { findPerson } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("auth");
  return { title: t("signIn.title") };
}

export default async function SignInPage() {
  if (await findPerson()) redirect("/");
  const [t, layout] = await Promise.all([
    getTranslator("auth"),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      <h1 className="text-2xl font-bold">{t("signIn.title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("signIn.sub")}</p>
      <Card>
        <Words namespaces={["auth"]}>
          <SignInForm />
        </Words>
      </Card>
      <p className="mt-4 text-sm text-muted">{t("signIn.help")}</p>
    </PublicShell>
  );
}
