import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { useTranslator } from "@/lib/core/translator";
import type { IndicatorView } from "@/lib/framework/schema/views";

type Props = {
  indicator: IndicatorView;
  /** No longer among the rows the system scores. */
  isRetired: boolean;
  /** Where the reader may change it or bring it back, or null. */
  editHref: string | null;
};

/** What is different about a row of the system's own, on its page. */
export function OwnRowNotes({ indicator, isRetired, editHref }: Props) {
  const t = useTranslator("framework");
  if (!indicator.isLocal) return null;
  return (
    <Notice
      className="mb-6"
      actions={
        editHref && (
          <ButtonLink href={editHref}>
            {t(isRetired ? "local.list.bringBack" : "local.list.changeThis")}
          </ButtonLink>
        )
      }
    >
      {isRetired
        ? t("local.retiredNote")
        : t(indicator.isAside ? "local.aside" : "local.counts")}
    </Notice>
  );
}
