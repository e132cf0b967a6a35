import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/core/translator";
import { operatorHome } from "@/lib/framework/operator/addresses";

/** The way from an operator's systems to the installation. */
export async function OperatorEntry() {
  const t = await getTranslator("operator");
  return (
    <section aria-labelledby="installation" className="mt-8">
      <h2 id="installation" className="mb-3">
        {t("entry.title")}
      </h2>
      <ButtonLink href={operatorHome}>{t("entry.link")}</ButtonLink>
    </section>
  );
}
