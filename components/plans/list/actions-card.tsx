import { ActionList } from "@/components/plans/list/action-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { today } from "@/lib/core/clock";
import { useTranslator } from "@/lib/core/translator";
import type { ActionLine } from "@/lib/plans/queries/lines";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  lines: readonly ActionLine[];
  /** Where to add one that comes from here; null: not for this reader. */
  addHref: string | null;
  to: Addresses;
};

/** The actions that came from the page they stand on. */
export function ActionsCard({ lines, addHref, to }: Props) {
  const t = useTranslator("plan");
  if (lines.length === 0 && !addHref) return null;
  return (
    <Card
      id="actions"
      title={t("card.title")}
      actions={
        addHref && (
          <ButtonLink href={addHref} prefetch={false}>
            <Icon name="plus" />
            {t("add")}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="text-muted">{t("card.none")}</p>
      ) : (
        <ActionList lines={lines} today={today()} to={to} isInside />
      )}
    </Card>
  );
}
