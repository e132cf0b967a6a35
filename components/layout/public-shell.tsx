import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";
import { WaymarkLogo } from "@/components/layout/waymark-logo";

type Props = {
  words: { skip: string };
  /** A LanguageSwitch. */
  language?: ReactNode;
  footer?: ReactNode;
  /** Pages to read are wider than a sign-in form. */
  width?: "form" | "page";
  children: ReactNode;
};

/** The frame of pages that need no sign-in. Put the h1 inside. */
export function PublicShell({
  words,
  language,
  footer,
  width = "form",
  children,
}: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={words.skip} />
      <header className="border-b bg-card">
        <div className="mx-auto flex min-h-14 max-w-page items-center justify-between gap-4 px-4 sm:px-8">
          <WaymarkLogo />
          <div className="print:hidden">{language}</div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 py-8 sm:px-8 sm:py-12"
      >
        <div
          className={width === "form" ? "mx-auto w-full max-w-112" : undefined}
        >
          {children}
        </div>
      </main>
      {footer && (
        <footer className="border-t text-sm text-muted print:hidden">
          <div className="mx-auto max-w-page px-4 py-4 sm:px-8">{footer}</div>
        </footer>
      )}
    </div>
  );
}
