import type { ReactNode } from "react";
import { OriginLink } from "@/components/plans/origin-words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ActionView } from "@/lib/plans/queries/action";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { action: ActionView; to: Addresses };

/** Who sees to it, where, by when, and what it came from. */
export async function ActionFacts({ action, to }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  const { siteId, siteName, addedByName, addedOn, origin } = action;
  const facts: [string, ReactNode][] = [
    [t("page.owner"), action.ownerName],
    [t("page.site"), siteName ?? t("wholeSystem")],
    [t("page.dueOn"), formatDay(action.dueOn)],
    [
      t("page.from"),
      origin === "free" ? (
        t("page.nothing")
      ) : (
        <OriginLink from={action} siteId={siteId} to={to} />
      ),
    ],
    [
      t("page.added"),
      t("page.byOn", { name: addedByName, on: formatDay(addedOn) }),
    ],
  ];
  return (
    <Card id="facts" title={t("page.facts")}>
      <dl className="grid gap-3">
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
