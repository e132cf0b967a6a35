import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { levels } from "@/lib/framework/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { RoundPage } from "@/lib/rounds/queries/round-page";
import { modeOf } from "@/lib/rounds/round-modes";
import { RoundLinks } from "../list/round-links";
import { sayFocus } from "../list/say-focus";

type Props = { found: RoundPage; canRun: boolean; to: Addresses };

/** What the round asks: stages, ways to rate, sites; and where to go on. */
export function FactsCard({ found, canRun, to }: Props) {
  const { round, modes, sites, state } = found;
  const t = useTranslator("roundPages");
  const common = useTranslator("common");
  const asked = sites.filter(({ isAsked }) => isAsked).length;
  return (
    <Card
      id="facts"
      title={t("page.facts")}
      actions={
        canRun &&
        round.isOpen && (
          <ButtonLink href={to.roundPlan(round.id)} prefetch={false}>
            {t("page.change")}
          </ButtonLink>
        )
      }
    >
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
        <Fact label={t("page.focus")}>{sayFocus(t, round.stageNumbers)}</Fact>
        <Fact label={t("page.modes")}>
          <ul>
            {levels.map((level) => (
              <li key={level}>
                {t("page.mode", {
                  level: common(`levels.${level}`),
                  mode: t(`page.${modeOf(modes, level)}`),
                })}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={t("page.sites")}>
          {t("page.sitesAsked", { asked, leftOut: sites.length - asked })}
        </Fact>
      </dl>
      <nav aria-label={t("page.links")} className="mt-3 border-t pt-2">
        <RoundLinks
          round={{ id: round.id, state, closings: round.closings.length }}
          canRun={canRun}
          to={to}
          hasSheet
        />
      </nav>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
