"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

type Props = {
  label: string;
  links: readonly { href: string; text: string }[];
};

/** Between the two lists of who runs the installation. */
export function OperatorNav({ label, links }: Props) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="mb-6 border-b print:hidden">
      <ul className="flex gap-6">
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={path.startsWith(href) ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent text-ink no-underline hover:underline aria-[current]:border-brand aria-[current]:font-semibold"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
