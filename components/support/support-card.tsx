import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SupportShort } from "@/lib/support/queries/support-of";
import { toHours } from "@/lib/support/hours";

type Props = {
  lines: readonly SupportShort[];
  /** Where to record some that comes from here; null: not for this reader. */
  recordHref: string | null;
  /** Where all of it stands; null: this is all. */
  allHref: string | null;
  to: Addresses;
};

/** The latest support for the concern or the site it stands with. */
export async function SupportCard({ lines, recordHref, allHref, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("support"),
    getDayFormatter("medium"),
  ]);
  if (lines.length === 0 && !recordHref) return null;
  return (
    <Card
      id="support"
      title={t("card.title")}
      actions={
        recordHref && (
          <ButtonLink href={recordHref} prefetch={false}>
            <Icon name="plus" />
            {t("card.record")}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <p className="text-muted">{t("card.none")}</p>
      ) : (
        <ul className="grid gap-3">
          {lines.map(({ id, title, heldOn, kind, minutes }) => (
            <li key={id}>
              <Link
                href={to.supportOf(id)}
                prefetch={false}
                className="inline-block min-h-6 wrap-anywhere"
              >
                {title}
              </Link>
              <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                <span>{formatDay(heldOn)}</span>
                <span>{t(`kinds.${kind}`)}</span>
                <span>{t("hours", { hours: toHours(minutes) })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {allHref && (
        <p className="mt-2 print:hidden">
          <Link
            href={allHref}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {t("card.all")}
          </Link>
        </p>
      )}
    </Card>
  );
}
