import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { CarriedLocalRows } from "@/lib/framework/rules/carry-local-rows";
import type { IndicatorView } from "@/lib/framework/schema/views";
import { FoldedList } from "./folded-list";

/** What happens to the rows that the system wrote itself. */
export async function OwnRowsCard({ local }: { local: CarriedLocalRows }) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  const { carried, untied, retired } = local;
  const name = ({ code, title }: IndicatorView) =>
    `${code} ${pick(title, locale)}`;
  const keyOf = ({ id }: IndicatorView) => id;
  const hasNone = carried.length + retired.length === 0;
  return (
    <Card id="own" title={t("versions.own.title")}>
      <p className={hasNone ? "text-muted" : "py-2"}>
        {hasNone
          ? t("versions.own.none")
          : t("versions.own.carried", { count: carried.length })}
      </p>
      {untied.length > 0 && (
        <FoldedList
          summary={t("versions.own.untied", { count: untied.length })}
          items={untied}
          itemKey={keyOf}
        >
          {name}
        </FoldedList>
      )}
      {retired.length > 0 && (
        <FoldedList
          summary={t("versions.own.retired", { count: retired.length })}
          items={retired}
          itemKey={keyOf}
        >
          {name}
        </FoldedList>
      )}
    </Card>
  );
}
