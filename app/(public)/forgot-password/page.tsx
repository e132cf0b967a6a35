import type { Metadata } from "next";
import { PublicShell } from "@/components/layout/public-shell";
import { Words } from "@/components/layout/words";
import { LanguageForm } from "@/components/members/language-form";
import { AskForm } from "@/components/members/password/ask-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { getTranslator } from "@/lib/core/translator";
import { canSendMail } from "@/lib/members/mail/account-mail";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("password");
  return { title: t("ask.title") };
}

/** A link to a new password, by mail; where no mails go out, whom to ask. */
export default async function ForgotPasswordPage() {
  const [t, layout] = await Promise.all([
    getTranslator("password"),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      <h1 className="text-2xl font-bold">{t("ask.title")}</h1>
      {canSendMail() ? (
        <>
          <p className="mt-1 mb-6 text-muted">{t("ask.text")}</p>
          <Card>
            <Words namespaces={["password.ask", "auth", "errors"]}>
              <AskForm />
            </Words>
          </Card>
        </>
      ) : (
        <Notice className="mt-4" title={t("ask.noMail")}>
          {t("ask.noMailText")}
        </Notice>
      )}
      <p className="mt-4">
        <PlainLink href="/sign-in">{t("ask.back")}</PlainLink>
      </p>
    </PublicShell>
  );
}
