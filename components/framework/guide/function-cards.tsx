import Link from "next/link";
import { useTranslator } from "@/lib/core/translator";
import type { FunctionSummary } from "@/lib/framework/view/guide-functions";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";

type Props = {
  functions: readonly FunctionSummary[];
  /** Null on paper, where nothing can be followed. */
  to: GuideAddresses | null;
};

/** The functions, each with what it is for and the way to its rows. */
export function FunctionCards({ functions, to }: Props) {
  const t = useTranslator("guide");
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {functions.map(({ code, name, intent, total }) => (
        <li
          key={code}
          className="rounded-lg border bg-card p-4 print:break-inside-avoid"
        >
          <h3>
            {to ? (
              <Link href={to.functionOf(code)} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}{" "}
            <span className="font-normal text-muted">{code}</span>
          </h3>
          <p className="mt-1 text-pretty">{intent}</p>
          <p className="mt-2 text-sm text-muted">
            {t("functions.rows", { rows: total })}
          </p>
        </li>
      ))}
    </ul>
  );
}
