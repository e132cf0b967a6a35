import Link from "next/link";

export type LinkTab = {
  href: string;
  label: string;
  count?: number;
  isCurrent: boolean;
};

/** Views of one thing as links: each has its own address. */
export function LinkTabs({
  label,
  items,
}: {
  label: string;
  items: readonly LinkTab[];
}) {
  return (
    <nav aria-label={label} className="mb-4 border-b print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.isCurrent ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-b-4 border-transparent px-3 pt-1 font-semibold text-muted no-underline hover:text-ink hover:underline aria-[current]:border-brand forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] aria-[current]:text-brand"
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full border border-control px-2 text-sm">
                  {item.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
