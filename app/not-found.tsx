import type { Metadata } from "next";
import { MessagePage } from "@/components/layout/message-page";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { layout as english } from "@/messages/en/layout";
import { layout as spanish } from "@/messages/es/layout";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("layout");
  return { title: t("notFound.title") };
}

export default async function NotFoundPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("layout")]);
  const other =
    locale === "en"
      ? { lang: "es", ...spanish.notFound }
      : { lang: "en", ...english.notFound };
  return (
    <PublicShell words={{ skip: t("skipToContent") }}>
      <MessagePage
        title={t("notFound.title")}
        text={t("notFound.text")}
        actions={<ButtonLink href="/">{t("goHome")}</ButtonLink>}
        other={other}
      />
    </PublicShell>
  );
}
