/** The first stop of the Tab key: past the menu, to `<main id="main">`. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#main"
      className="sr-only bg-card font-semibold focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:inline-flex focus:min-h-11 focus:items-center focus:rounded-md focus:px-4 print:hidden"
    >
      {text}
    </a>
  );
}
