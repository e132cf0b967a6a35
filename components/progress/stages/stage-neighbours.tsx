import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  stages: readonly StageView[];
  number: number;
  to: Pick<Addresses, "stage">;
};

/** The way to the stage before and the one after. */
export async function StageNeighbours({ stages, number, to }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("progress"),
    getLocale(),
  ]);
  const before = stages.find((one) => one.number === number - 1);
  const after = stages.find((one) => one.number === number + 1);
  const link = ({ number, title }: StageView, isNext: boolean) => (
    <Link
      href={to.stage(number)}
      className={`inline-flex min-h-11 items-center gap-2 ${isNext ? "ml-auto text-right" : ""}`}
    >
      {!isNext && <Icon name="arrow" className="rotate-180" />}
      {t("stages.titled", {
        number: String(number),
        title: pick(title, locale),
      })}
      {isNext && <Icon name="arrow" />}
    </Link>
  );
  return (
    <nav
      aria-label={t("stages.others")}
      className="mt-8 flex flex-wrap justify-between gap-x-6 print:hidden"
    >
      {before && link(before, false)}
      {after && link(after, true)}
    </nav>
  );
}
