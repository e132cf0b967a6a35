import { SystemBadges } from "@/components/systems/operator/system-badges";
import { sayBytes } from "@/components/systems/operator/say-bytes";
import { Card } from "@/components/ui/card";
import { fromDay } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { SystemLine } from "@/lib/systems/queries/operator-systems";

/** Name, address and sizes: all that an operator sees of a system. */
export async function SystemFacts({ system }: { system: SystemLine }) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  const facts = [
    [t("facts.address"), `/${system.slug}`],
    [t("columns.created"), day(system.createdAt)],
    [t("columns.members"), format.number(system.members)],
    [t("columns.sites"), format.number(system.sites)],
    [t("columns.bytes"), sayBytes(system.bytes, format)],
    [
      t("columns.active"),
      system.lastActiveOn ? day(fromDay(system.lastActiveOn)) : t("list.never"),
    ],
  ];
  return (
    <Card
      id="facts"
      title={t("facts.title")}
      actions={<SystemBadges system={system} />}
    >
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
