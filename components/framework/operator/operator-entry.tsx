import { ButtonLink } from "@/components/ui/button-link";
import { useTranslator } from "@/lib/core/translator";
import { operatorHome } from "@/lib/framework/operator/addresses";
import { systemsHome } from "@/lib/systems/operator/addresses";

/** The way from an operator's systems to the installation. */
export function OperatorEntry() {
  const t = useTranslator("operator");
  return (
    <section aria-labelledby="installation" className="mt-8">
      <h2 id="installation" className="mb-3">
        {t("entry.title")}
      </h2>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={systemsHome}>{t("entry.systemsLink")}</ButtonLink>
        <ButtonLink href={operatorHome}>{t("entry.link")}</ButtonLink>
      </div>
    </section>
  );
}
