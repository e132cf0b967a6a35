import Link from "next/link";
import { useTranslator } from "@/lib/core/translator";

type Props = {
  to: { score: string; sheet: string };
  /** Where to see what was undone. */
  undo?: string;
};

/** Where to go from changes that are done, or that are none. */
export function NextLinks({ to, undo }: Props) {
  const t = useTranslator("many");
  const links = [
    ...(undo ? [{ href: undo, text: t("done.seeUndo") }] : []),
    { href: to.score, text: t("done.score") },
    { href: to.sheet, text: t("done.sheet") },
  ];
  return (
    <p className="flex flex-wrap gap-x-6">
      {links.map(({ href, text }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {text}
        </Link>
      ))}
    </p>
  );
}
