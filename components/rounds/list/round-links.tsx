import Link from "next/link";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { RoundState } from "@/lib/rounds/rules/round-state";

type Props = {
  round: { id: string; state: RoundState; closings: number };
  canRun: boolean;
  to: Addresses;
  /** Whether its scores in a spreadsheet are among them. */
  hasSheet?: boolean;
};

/** What can be done in a round next, the first step first. */
export function RoundLinks({ round, canRun, to, hasSheet }: Props) {
  const t = useTranslator("roundPages");
  const many = useTranslator("many");
  const review = {
    href: to.review(round.id),
    label: t(canRun ? "next.close" : "next.review"),
  };
  const score = { href: to.score, label: t("next.score") };
  const closing = {
    href: to.closing(round.id, round.closings),
    label: t("next.closing"),
  };
  const steps = {
    open: [score, review],
    reopened: [score, review],
    confirmed: [review, score],
    closed: [],
  }[round.state];
  const compare = {
    href: to.compare(`?to=${round.id}`),
    label: t("next.compare"),
  };
  const links = [
    ...steps,
    ...(hasSheet
      ? [{ href: to.roundSheet(round.id), label: many("sheet.link") }]
      : []),
    ...(round.closings > 0 ? [closing] : []),
    compare,
  ];
  return (
    <ul className="flex flex-wrap gap-x-4 print:hidden">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
