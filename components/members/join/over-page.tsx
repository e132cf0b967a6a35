import { ButtonLink } from "@/components/ui/button-link";
import { useTranslator } from "@/lib/core/translator";

/** For every link that opens nothing, whatever the reason. */
export function OverPage() {
  const t = useTranslator("join");
  return (
    <>
      <h1 className="text-2xl font-bold">{t("over.title")}</h1>
      <p className="mt-2 mb-6">{t("over.text")}</p>
      <ButtonLink href="/sign-in">{t("over.signIn")}</ButtonLink>
    </>
  );
}
