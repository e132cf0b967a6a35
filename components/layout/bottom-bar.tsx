import { NavItems, type NavLink } from "@/components/layout/nav-items";
import { PopMenu } from "@/components/layout/pop-menu";
import { Icon } from "@/components/ui/icon";

const tabClass =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 border-t-4 border-transparent px-1 pb-1 text-center text-sm leading-4 text-ink no-underline aria-[current]:border-brand forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight] aria-[current]:font-semibold aria-[current]:text-brand-hover";

const rowClass =
  "flex min-h-12 items-center gap-3 rounded-md px-3 text-ink no-underline hover:bg-brand-tint aria-[current]:bg-brand-tint aria-[current]:font-semibold";

const panelClass =
  "fixed inset-auto right-2 bottom-[calc(72px+env(safe-area-inset-bottom))] m-0 w-64 rounded-lg border border-control bg-card p-2";

type Props = { label: string; moreText: string; items: readonly NavLink[] };

/** The menu within reach of the thumb: five entries at most, the fifth may be "More". */
export function BottomBar({ label, moreText, items }: Props) {
  const isAll = items.length <= 5;
  const shown = isAll ? items : items.slice(0, 4);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-card pb-[env(safe-area-inset-bottom)] shell:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-144 auto-cols-fr grid-flow-col">
        <NavItems items={shown} linkClass={tabClass} />
        {!isAll && (
          <li>
            <PopMenu
              button={
                <>
                  <Icon name="more" />
                  {moreText}
                </>
              }
              buttonClass={tabClass}
              panelClass={panelClass}
            >
              <ul className="grid gap-1">
                <NavItems items={items.slice(4)} linkClass={rowClass} />
              </ul>
            </PopMenu>
          </li>
        )}
      </ul>
    </nav>
  );
}
