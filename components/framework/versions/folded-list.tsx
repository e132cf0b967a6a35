import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/core/translator";

type Props<Item> = {
  /** How many, in words. */
  summary: string;
  /** What that means for them. */
  text?: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  children: (item: Item) => ReactNode;
};

const mostShown = 100;

/** A count that opens to its list, at most a hundred of it; without items the count alone. */
export async function FoldedList<Item>({
  summary,
  text,
  items,
  itemKey,
  children,
}: Props<Item>) {
  if (items.length === 0) return <p className="py-2">{summary}.</p>;
  const t = await getTranslator("framework");
  const more = items.length - mostShown;
  return (
    <Disclosure summary={summary}>
      {text && <p className="text-muted">{text}</p>}
      <ul className="mt-2 mb-4 grid gap-3 border-l-4 border-line pl-3">
        {items.slice(0, mostShown).map((item) => (
          <li key={itemKey(item)} className="wrap-anywhere">
            {children(item)}
          </li>
        ))}
        {more > 0 && (
          <li className="text-muted">
            {t("versions.rows.more", { count: more })}
          </li>
        )}
      </ul>
    </Disclosure>
  );
}
