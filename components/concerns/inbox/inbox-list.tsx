import Link from "next/link";
import {
  AudienceMark,
  StateBadge,
  WaitingMark,
} from "@/components/concerns/concern-marks";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import type { InboxLine } from "@/lib/concerns/queries/inbox";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  lines: readonly InboxLine[];
  functionNames: Readonly<Record<string, string>>;
  to: Addresses;
};

/** The concerns as they come, each one press from its page. */
export async function InboxList({ lines, functionNames, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  return (
    <ul className="grid gap-3">
      {lines.map((line) => (
        <li key={line.id} className="rounded-lg border bg-card p-4">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h2 className="min-w-0 text-lg wrap-anywhere">
              <Link
                href={to.concern(line.id)}
                prefetch={false}
                className="inline-block min-h-6"
              >
                {line.title}
              </Link>
            </h2>
            <span className="flex flex-wrap gap-2">
              <AudienceMark audience={line.audience} />
              <StateBadge state={line.state} />
            </span>
          </div>
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span>{nameConcern(line.number)}</span>
            <span>{line.siteName ?? t("noSite")}</span>
            {line.functionCode && (
              <span>
                {functionNames[line.functionCode] ?? line.functionCode}
              </span>
            )}
            {line.triage && <span>{t(`triages.${line.triage}`)}</span>}
            <span>
              {t("inbox.raisedOn", {
                on: formatDay(line.raisedAt.slice(0, 10)),
              })}
            </span>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
            <WaitingMark waiting={line.waiting} />
            {line.waiting && <span>{t(`urgencies.${line.urgency}`)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
