import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  /** Names the landmark: "Pages". */
  label: string;
  /** "Page 2 of 5". */
  text: string;
  previous?: { href: string; text: string };
  next?: { href: string; text: string };
};

/** To the page before and the page after. */
export function Pager({ label, text, previous, next }: Props) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={label}
      className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden"
    >
      {previous ? (
        <ButtonLink href={previous.href} rel="prev" prefetch={false}>
          {previous.text}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span className="text-muted">{text}</span>
      {next ? (
        <ButtonLink href={next.href} rel="next" prefetch={false}>
          {next.text}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
