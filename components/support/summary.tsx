import Link from "next/link";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SupportSummary } from "@/lib/support/queries/summary";
import { toHours } from "@/lib/support/hours";

/** What was given this school year, in one line. */
export function SummaryLine({ summary }: { summary: SupportSummary }) {
  const t = useTranslator("support");
  const { events, minutes, together, whole } = summary;
  const parts = [
    t("summary.year", { events, hours: toHours(minutes) }),
    ...(whole
      ? [t("summary.sites", { reached: whole.reached, sites: whole.sites })]
      : []),
  ];
  const design =
    events > 0 ? `; ${t("summary.together", { together, events })}` : "";
  return (
    <p className="mb-4 text-lg">
      {parts.join(", ")}
      {design}.
    </p>
  );
}

type Props = { summary: SupportSummary; to: Addresses };

/** The sites that had none of their own of late, by name. */
export function UnreachedCard({ summary, to }: Props) {
  const t = useTranslator("support");
  const unreached = summary.whole?.unreached ?? [];
  if (unreached.length === 0) return null;
  return (
    <Card id="unreached" title={t("summary.unreached")}>
      <p className="text-sm text-muted">{t("summary.unreachedText")}</p>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        {unreached.map(({ id, name }) => (
          <li key={id} className="wrap-anywhere">
            <Link
              href={to.site(id)}
              prefetch={false}
              className="inline-flex min-h-11 items-center lg:min-h-8"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
