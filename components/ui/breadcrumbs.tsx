import Link from "next/link";

export type Crumb = { label: string; href?: string };

/** The way back up. The last crumb is the page itself and has no link. */
export function Breadcrumbs({
  label,
  items,
}: {
  label: string;
  items: readonly Crumb[];
}) {
  return (
    <nav aria-label={label} className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <li key={item.label} className="flex min-h-6 items-center gap-2">
            {index > 0 && (
              <span aria-hidden="true" className="text-muted">
                ›
              </span>
            )}
            {item.href ? (
              <Link href={item.href} className="py-1">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
