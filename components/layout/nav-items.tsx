"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type NavLink = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Said by the page when it knows better than the address does. */
  isCurrent?: boolean;
  /** Current on its own address only, not on those below it (the home page). */
  isExact?: boolean;
};

type Props = { items: readonly NavLink[]; linkClass: string };

/** The entries of a menu as list items, the current one marked. */
export function NavItems({ items, linkClass }: Props) {
  const pathname = usePathname();
  return items.map((item) => (
    <li key={item.href}>
      <Link
        href={item.href}
        className={linkClass}
        aria-current={isHere(item, pathname) ? "page" : undefined}
      >
        {item.icon}
        <span>{item.label}</span>
      </Link>
    </li>
  ));
}

function isHere({ href, isCurrent, isExact }: NavLink, pathname: string) {
  if (isCurrent !== undefined) return isCurrent;
  return pathname === href || (!isExact && pathname.startsWith(`${href}/`));
}
