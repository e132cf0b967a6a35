import { Icon } from "@/components/ui/icon";
import { getFormatter, getTranslator } from "@/lib/core/translator";

type Props = { name: string; until: Date };

/** On every page of a system that an operator looks into: that they do, and until when. */
export async function LookBanner({ name, until }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const text = t("access.banner", {
    name,
    until: format.dateTime(until, { dateStyle: "medium", timeStyle: "short" }),
  });
  return (
    <aside
      aria-label={t("access.operatorTitle")}
      className="flex gap-2 border-b border-warn bg-warn-tint px-4 py-2 text-sm sm:px-6 [&>svg]:text-warn"
    >
      <Icon name="warn" className="size-5" />
      <p>{text}</p>
    </aside>
  );
}
