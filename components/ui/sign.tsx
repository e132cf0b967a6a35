import { joinClasses } from "@/components/ui/class-names";

// Drawn on a 20 x 20 field with one line weight.
const paths = {
  person:
    "M10 9.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6zM3.8 17c.3-3.3 2.7-5 6.2-5s5.9 1.7 6.2 5",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  check: "M4 10.5l4 4 8-9",
  info: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9.5v4.5M10 6.3h.01",
  warn: "M10 3 1.8 16.8h16.4zM10 8.5v4M10 14.7h.01",
  danger:
    "M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM10 6v5M10 13.8h.01",
  close: "M4.5 4.5l11 11M15.5 4.5l-11 11",
  chevron: "M7 4l6 6-6 6",
  plus: "M10 4v12M4 10h12",
  clock: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2",
  refresh:
    "M16 7a6.5 6.5 0 0 0-12-.5M4 13a6.5 6.5 0 0 0 12 .5M16.5 3v4h-4M3.5 17v-4h4",
  offline:
    "M2.5 2.5l15 15M7.5 5.3A5 5 0 0 1 14.5 9a3.5 3.5 0 0 1 2.3 5.8M13.5 15.5h-8A3.5 3.5 0 0 1 5 8.6",
  note: "M4 3h12v9.5L11.5 17H4zM11.5 17v-4.5H16M7 7h6M7 10h4",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l3-3A3 3 0 0 0 11.5 4.2l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1",
  download: "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13",
  print: "M5.5 7V3h9v4M5.5 14h-3V7h15v7h-3M5.5 11.5h9V17h-9z",
  signOut: "M8 3.5H3.5v13H8M8 10h9M13.5 6l4 4-4 4",
} as const;

export type SignName = keyof typeof paths;

type Props = { name: SignName; className?: string };

/** A small line drawing of a state or an act, where a browser may draw it: few, since it loads them all. */
export function Sign({ name, className }: Props) {
  return <Drawing path={paths[name]} className={className} />;
}

export function isSign(name: string): name is SignName {
  return name in paths;
}

type DrawingProps = { path: string; className?: string };

/** It never stands without words, so it is hidden from screen readers. */
export function Drawing({ path, className }: DrawingProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      className={joinClasses(
        "size-5 shrink-0 forced-colors:text-inherit!",
        className,
      )}
      fill="none"
      stroke="currentColor"
      strokeWidth={path === paths.more ? 2.5 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}
