import type { Metadata } from "next";
import { PublicShell } from "@/components/layout/public-shell";
import { Words } from "@/components/layout/words";
import { LanguageForm } from "@/components/members/language-form";
import { ResetForm } from "@/components/members/password/reset-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { findPasswordLink } from "@/lib/members/queries/password-link";

type Props = { params: Promise<{ token: string }> };

/** The address is a secret: no page that is opened from here is told of it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("password");
  return {
    title: t("reset.title"),
    robots: { index: false },
    referrer: "strict-origin",
  };
}

/** Opening the link uses nothing up: mail scanners and previews open links too. */
export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params;
  const [link, t, layout] = await Promise.all([
    findPasswordLink(token),
    getTranslator("password"),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      {link ? (
        <>
          <h1 className="text-2xl font-bold">{t("reset.title")}</h1>
          <p className="mt-1 mb-6 wrap-anywhere text-muted">
            {t("reset.text", { email: link.email })}
          </p>
          <Card>
            <Words namespaces={["password.reset", "join", "errors"]}>
              <ResetForm token={token} {...link} />
            </Words>
          </Card>
        </>
      ) : (
        <>
          <h1 className="text-2xl font-bold">{t("reset.overTitle")}</h1>
          <p className="mt-2 mb-6">{t("reset.overText")}</p>
          <ButtonLink href="/forgot-password">{t("reset.overAct")}</ButtonLink>
        </>
      )}
    </PublicShell>
  );
}
