import Link from "next/link";
import type { ReactNode } from "react";
import { PopMenu } from "@/components/layout/pop-menu";
import { Icon } from "@/components/ui/icon";

type Props = {
  name: string;
  /** "Menu of Dana Morales". */
  label: string;
  /** Under the name: role, or address. */
  sub?: string;
  links?: readonly { href: string; label: string }[];
  /** The sign-out form. */
  signOut?: ReactNode;
};

// Under its button where the browser can anchor it, else at the top right corner.
const panelClass =
  "fixed inset-auto top-14 right-2 m-0 supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:mt-1 supports-[position-area:bottom]:[position-area:bottom_span-left] w-64 rounded-lg border border-control bg-card p-2";

/** Who is signed in, and what they can do about it. */
export function PersonMenu({ name, label, sub, links = [], signOut }: Props) {
  return (
    <PopMenu
      label={label}
      buttonClass="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full border border-control bg-card px-3 text-sm font-semibold hover:border-ink hover:bg-brand-tint"
      button={
        <>
          <Icon name="person" className="sm:hidden" />
          <span className="hidden sm:inline">{name}</span>
        </>
      }
      panelClass={panelClass}
    >
      <div className="border-b px-3 pt-1 pb-3">
        <p className="font-semibold">{name}</p>
        {sub && <p className="text-sm text-muted">{sub}</p>}
      </div>
      {links.length > 0 && (
        <ul className="border-b py-1">
          {links.map(({ href, label: text }) => (
            <li key={href}>
              <Link
                href={href}
                className="flex min-h-11 items-center rounded-md px-3 text-ink no-underline hover:bg-brand-tint"
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {signOut && <div className="pt-2">{signOut}</div>}
    </PopMenu>
  );
}
