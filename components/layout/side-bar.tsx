import { NavItems, type NavLink } from "@/components/layout/nav-items";

const linkClass =
  "flex min-h-11 items-center gap-3 rounded-md border-l-4 border-transparent px-3 py-2 text-ink no-underline hover:bg-brand-tint aria-[current]:border-brand forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] aria-[current]:bg-brand-tint aria-[current]:font-semibold aria-[current]:text-brand-hover";

/** The menu at the left, where there is room for one. */
export function SideBar({
  label,
  items,
}: {
  label: string;
  items: readonly NavLink[];
}) {
  return (
    <nav
      aria-label={label}
      className="hidden w-sidebar shrink-0 border-r shell:block print:hidden"
    >
      <ul className="sticky top-0 grid gap-1 p-3 pt-4">
        <NavItems items={items} linkClass={linkClass} />
      </ul>
    </nav>
  );
}
