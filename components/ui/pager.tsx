import Link from "next/link";

type Step = { href: string; text: string } | null;
type Props = { label: string; here: string; newer: Step; older: Step };

/** The way through a long list, newest first; nothing where all is on one page. */
export function Pager({ label, here, newer, older }: Props) {
  if (!newer && !older) return null;
  return (
    <nav
      aria-label={label}
      className="mt-6 flex flex-wrap items-center gap-x-6 print:hidden"
    >
      {newer && <PagerLink {...newer} />}
      <span className="text-muted">{here}</span>
      {older && <PagerLink {...older} />}
    </nav>
  );
}

function PagerLink({ href, text }: NonNullable<Step>) {
  return (
    <Link href={href} className="inline-flex min-h-11 items-center">
      {text}
    </Link>
  );
}
