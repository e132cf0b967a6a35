import Link from "next/link";

export type FilterLink = {
  href: string;
  label: string;
  count?: number;
  isCurrent: boolean;
};

/** Filters as links, each with how much it would show. The address holds the choice. */
export function FilterBar({
  label,
  items,
}: {
  label: string;
  items: readonly FilterLink[];
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              aria-current={item.isCurrent ? "true" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-control bg-card px-4 text-ink no-underline hover:border-ink hover:bg-brand-tint aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-white forced-colors:aria-[current]:bg-[Highlight] forced-colors:aria-[current]:text-[HighlightText] forced-colors:aria-[current]:forced-color-adjust-none"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="text-sm">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
