import { Pager } from "@/components/ui/pager";
import { useTranslator } from "@/lib/core/translator";
import { toSystems } from "@/lib/systems/operator/addresses";

type Props = {
  q: string;
  page: number;
  perPage: number;
  shown: number;
  total: number;
};

/** The way through many systems. */
export function SystemPager({ q, page, perPage, shown, total }: Props) {
  const t = useTranslator("installation");
  const from = (page - 1) * perPage + 1;
  const to = from + shown - 1;
  return (
    <Pager
      label={t("list.pages")}
      here={t("list.here", { from, to, total })}
      newer={
        page > 1
          ? { href: toSystems({ q, page: page - 1 }), text: t("list.previous") }
          : null
      }
      older={
        to < total
          ? { href: toSystems({ q, page: page + 1 }), text: t("list.next") }
          : null
      }
    />
  );
}
