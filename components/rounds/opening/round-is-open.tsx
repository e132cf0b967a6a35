import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";

/** One round at a time: leads to the one that is open. */
export function RoundIsOpen({ name, href }: { name: string; href: string }) {
  const t = useTranslator("opening");
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
