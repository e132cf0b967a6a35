import Link from "next/link";
import { MilestoneActs } from "@/components/progress/milestones/milestone-acts";
import { MilestoneFacts } from "@/components/progress/milestones/milestone-facts";
import type { MilestoneView } from "@/components/progress/milestones/view-milestones";
import { getDayFormatter } from "@/components/progress/teller";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";

const tones: Record<MilestoneView["status"], BadgeTone> = {
  open: "plain",
  proposed: "info",
  confirmed: "ok",
};

type Props = {
  milestone: MilestoneView;
  systemSlug: string;
  to: Addresses;
  canPropose: boolean;
  canConfirm: boolean;
};

/** A milestone: what it means, how far it is, and what the reader may do about it. */
export async function MilestoneCard({
  milestone,
  systemSlug,
  to,
  canPropose,
  canConfirm,
}: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const { state, status, title, meaning, suggestedOn } = milestone;
  const titleId = `milestone-${state.number}`;
  return (
    <article
      aria-labelledby={titleId}
      className="flex flex-col rounded-lg border bg-card p-4 print:break-inside-avoid"
    >
      <p className="mb-1 flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
        {t("milestones.one", { number: String(state.number) })}
        <Badge tone={tones[status]}>
          {status === "confirmed" && <Icon name="check" className="size-4" />}
          {t(`milestones.states.${status}`)}
        </Badge>
      </p>
      <h3 id={titleId} className="text-lg">
        {title}
      </h3>
      <p className="mt-1 text-pretty">{meaning}</p>
      <MilestoneFacts milestone={milestone} />
      <TiedRows milestone={milestone} to={to} />
      {(canPropose || canConfirm) && (
        <MilestoneActs
          systemSlug={systemSlug}
          milestone={{
            id: state.milestoneId,
            version: state.version,
            status,
            hasTarget: state.targetOn !== null,
          }}
          targetHint={
            suggestedOn
              ? t("milestones.setTarget.hint", { on: formatDay(suggestedOn) })
              : undefined
          }
          keys={milestone.keys}
          canPropose={canPropose}
          canConfirm={canConfirm}
        />
      )}
    </article>
  );
}

function TiedRows({ milestone, to }: Pick<Props, "milestone" | "to">) {
  const t = useTranslator("progress");
  const { codes, rows, isReady } = milestone;
  const summary = t("milestones.rows", rows);
  if (codes.length === 0)
    return <p className="mt-3 text-sm text-muted">{summary}</p>;
  return (
    <div className="mt-3 text-sm">
      <p className="font-semibold">{summary}</p>
      {isReady && <p className="text-ok">{t("milestones.ready")}</p>}
      <Disclosure summary={t("milestones.showRows")}>
        <ul className="flex flex-wrap gap-x-4">
          {codes.map(({ code, isMet }) => (
            <li key={code} className="inline-flex items-center gap-1">
              <Link
                href={to.row(code)}
                prefetch={false}
                className="inline-flex min-h-8 items-center"
              >
                {code}
              </Link>
              {isMet && <Icon name="check" className="size-4 text-ok" />}
              <span className="sr-only">
                {t(isMet ? "milestones.rowMet" : "milestones.rowNotMet")}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
