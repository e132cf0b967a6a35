import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslator } from "@/lib/core/translator";

/** One round at a time: leads to the one that is open. */
export async function RoundIsOpen({
  name,
  href,
}: {
  name: string;
  href: string;
}) {
  const t = await getTranslator("opening");
  return (
    <EmptyState
      icon="clock"
      title={t("isOpenTitle")}
      action={
        <ButtonLink href={href}>{t("isOpenLink", { round: name })}</ButtonLink>
      }
    >
      {t("isOpenText")}
    </EmptyState>
  );
}
