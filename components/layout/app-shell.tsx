import Link from "next/link";
import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/bottom-bar";
import { SideBar } from "@/components/layout/side-bar";
import { SkipLink } from "@/components/layout/skip-link";
import { Icon, type IconName } from "@/components/ui/icon";

export type NavEntry = {
  href: string;
  label: string;
  /** Two or three words' width for the bottom bar; without it the label is used. */
  shortLabel?: string;
  icon: IconName;
  isCurrent?: boolean;
  isExact?: boolean;
};

type Props = {
  systemName: string;
  homeHref: string;
  /** "Open round: Fall 2026" and where it leads, or nothing. */
  round?: { text: string; href: string };
  nav: readonly NavEntry[];
  words: { skip: string; menu: string; more: string };
  /** A SampleBadge. */
  badge?: ReactNode;
  /** A LanguageSwitch. */
  language?: ReactNode;
  /** A bell that says how much is new. */
  notices?: ReactNode;
  /** A PersonMenu. */
  person?: ReactNode;
  /** What must be in sight on every page. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind the sign-in: header, menu, main. */
export function AppShell({
  systemName,
  homeHref,
  round,
  nav,
  words,
  badge,
  language,
  notices,
  person,
  banner,
  children,
}: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={words.skip} />
      {/* A page that is a document prints without it. */}
      <header className="border-b bg-card print:[body:has(#document)_&]:hidden">
        <div className="flex min-h-14 items-center justify-between gap-3 px-4 py-1 sm:px-6 print:px-0">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 sm:gap-x-4">
            <Link
              href={homeHref}
              className="min-w-0 py-1 leading-5 font-bold text-ink no-underline hover:underline sm:text-lg"
            >
              {systemName}
            </Link>
            {badge}
            {round && (
              <Link
                href={round.href}
                prefetch={false}
                className="py-1 text-sm text-muted"
              >
                {round.text}
              </Link>
            )}
          </div>
          <div className="flex shrink-0 items-center gap-1 sm:gap-3 print:hidden">
            {language}
            {notices}
            {person}
          </div>
        </div>
      </header>
      {banner}
      <div className="flex flex-1">
        <SideBar label={words.menu} items={nav.map(drawEntry)} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-page min-w-0 flex-1 px-4 pt-6 pb-28 sm:px-8 shell:pb-12 print:max-w-none print:px-0 print:pt-4 print:pb-0"
        >
          {children}
        </main>
      </div>
      <BottomBar
        label={words.menu}
        moreText={words.more}
        items={nav.map(drawShortEntry)}
      />
    </div>
  );
}

function drawEntry({ icon, shortLabel: _, ...entry }: NavEntry) {
  return { ...entry, icon: <Icon name={icon} /> };
}

function drawShortEntry(entry: NavEntry) {
  return drawEntry({ ...entry, label: entry.shortLabel ?? entry.label });
}
