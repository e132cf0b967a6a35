import Link from "next/link";

/** A link on a line of its own, high enough for a thumb; fetched when it is pressed. */
export function PlainLink({
  href,
  children,
}: {
  href: string;
  children: string;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-11 items-center"
    >
      {children}
    </Link>
  );
}
