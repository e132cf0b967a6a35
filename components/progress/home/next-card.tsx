import Link from "next/link";
import type { ReactNode } from "react";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";
import type { NextAction } from "@/lib/progress/rules/next-actions";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  actions: readonly NextAction[];
  /** Where each leads this reader. */
  addressOf: (action: NextAction) => string;
  names: Names;
  stage: number;
  className?: string;
};

/** At most five things, each a reason and one link. */
export async function NextCard({
  actions,
  addressOf,
  names,
  stage,
  className,
}: Props) {
  const [t, teller] = await Promise.all([
    getTranslator("progress"),
    getTeller(names.functionNames),
  ]);
  return (
    <Card id="next" title={t("home.next.title")} className={className}>
      {actions.length === 0 ? (
        <p className="flex items-start gap-2 text-muted">
          <Icon name="check" className="mt-0.5 text-ok" />
          {t("home.next.nothing")}
        </p>
      ) : (
        <ol className="grid gap-3">
          {actions.map((action, index) => (
            <Step key={action.key} number={index + 1}>
              {teller.action(action)}
              <br />
              <Link
                href={addressOf(action)}
                className="inline-flex min-h-6 items-center py-1 print:hidden"
              >
                {t(`home.next.links.${action.key}`, {
                  stage: String(
                    "stage" in action.args ? action.args.stage : stage,
                  ),
                })}
              </Link>
            </Step>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Step({ number, children }: { number: number; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden="true"
        className="grid size-7 shrink-0 place-items-center rounded-full bg-brand-tint text-sm font-bold text-brand-hover"
      >
        {number}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
