import { MessagePage } from "@/components/layout/message-page";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/core/translator";

export default async function ForbiddenPage() {
  const t = await getTranslator("layout");
  return (
    <PublicShell words={{ skip: t("skipToContent") }}>
      <MessagePage
        title={t("forbidden.title")}
        text={t("forbidden.text")}
        actions={<ButtonLink href="/">{t("goHome")}</ButtonLink>}
      />
    </PublicShell>
  );
}
