import { useTranslator } from "@/lib/core/translator";

type Props = { items: readonly { href: string; label: string }[] };

/** The parts of a long page, to go straight to one. */
export function JumpLinks({ items }: Props) {
  const t = useTranslator("guide");
  return (
    <nav aria-label={t("onThisPage")} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
