import Link from "next/link";
import type { ReactNode } from "react";
import { getDayFormatter } from "@/components/progress/teller";
import { nameSites } from "@/components/support/name-sites";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { SupportView } from "@/lib/support/queries/support";
import { toHours } from "@/lib/support/hours";

type Props = {
  support: SupportView;
  functionName: string | undefined;
  to: Addresses;
};

/** What kind, when, how long, by whom, for whom, and what it answers. */
export async function SupportFacts({ support, functionName, to }: Props) {
  const { sites, siteCount, concern, minutes } = support;
  const siteNames = sites.map(({ name }) => name);
  const [t, formatDay, givenTo] = await Promise.all([
    getTranslator("support"),
    getDayFormatter("medium"),
    nameSites({ siteCount, siteNames }),
  ]);
  const facts: [string, ReactNode][] = [
    [t("page.kind"), t(`kinds.${support.kind}`)],
    [t("page.heldOn"), formatDay(support.heldOn)],
    [t("page.hours"), t("hours", { hours: toHours(minutes) })],
    [t("page.giver"), support.giverName],
    [t("page.sites"), givenTo],
    ...(functionName
      ? [[t("page.function"), functionName] as [string, ReactNode]]
      : []),
    [t("page.together"), t(`designs.${support.designedTogether}`)],
    ...(concern
      ? [
          [
            t("page.concern"),
            <Link key="concern" href={to.concern(concern.id)} prefetch={false}>
              {nameConcern(concern.number)}
            </Link>,
          ] as [string, ReactNode],
        ]
      : []),
  ];
  return (
    <Card
      id="facts"
      title={t("page.facts")}
      className="print:border-0 print:p-0!"
    >
      <dl className="grid gap-3 print:grid-cols-2">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
