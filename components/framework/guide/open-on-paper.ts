/** For a Disclosure: on paper, where nothing can be opened, it shows what it holds. */
export const openOnPaper =
  "print:[&::details-content]:[content-visibility:visible] print:[&>summary]:min-h-0 print:[&>summary]:py-0 print:[&>summary]:text-muted print:[&>summary]:no-underline print:[&>summary>svg]:hidden";
