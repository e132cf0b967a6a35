import type { MilestoneView } from "@/components/progress/milestones/view-milestones";
import { getDayFormatter } from "@/components/progress/teller";
import { Icon } from "@/components/ui/icon";
import { getTranslator } from "@/lib/core/translator";

/** The target day, what was proposed with what shows it, and who confirmed it. */
export async function MilestoneFacts({
  milestone: { state, status, isTargetPassed },
}: {
  milestone: MilestoneView;
}) {
  const [t, formatDay] = await Promise.all([
    getTranslator("progress"),
    getDayFormatter(),
  ]);
  const { targetOn, targetReason, proposedOn, confirmedOn } = state;
  return (
    <div className="mt-3 grid gap-2 text-sm">
      {targetOn ? (
        <p className="flex gap-1.5">
          <Icon
            name="clock"
            className={isTargetPassed ? "text-warn" : "text-muted"}
          />
          <span>
            {t(
              isTargetPassed
                ? "milestones.targetPassed"
                : "milestones.targetOn",
              {
                on: formatDay(targetOn),
              },
            )}
            {targetReason && (
              <span className="block text-muted">
                {t("milestones.targetReason", { reason: targetReason })}
              </span>
            )}
          </span>
        </p>
      ) : (
        status !== "confirmed" && (
          <p className="text-muted">{t("milestones.targetNone")}</p>
        )
      )}
      {proposedOn && (
        <div className="grid gap-1 border-l-4 border-line pl-3">
          <p className="text-base wrap-anywhere whitespace-pre-line">
            {state.statement}
          </p>
          {state.evidenceUrl && (
            <a
              href={state.evidenceUrl}
              rel="noopener noreferrer"
              className="inline-flex min-h-8 items-center gap-1"
            >
              <Icon name="link" className="size-4" />
              {t("milestones.seeEvidence")}
            </a>
          )}
          <p className="text-muted">
            {t("milestones.proposedBy", {
              name: state.proposedByName ?? "",
              on: formatDay(proposedOn),
            })}
          </p>
        </div>
      )}
      {confirmedOn && (
        <p>
          {t("milestones.confirmedBy", {
            name: state.confirmedByName ?? "",
            on: formatDay(confirmedOn),
          })}
          {state.meetingName && (
            <span className="block text-muted">
              {state.meetingOn
                ? t("milestones.confirmedIn", {
                    meeting: state.meetingName,
                    on: formatDay(state.meetingOn),
                  })
                : state.meetingName}
            </span>
          )}
        </p>
      )}
      {status === "proposed" && (
        <p className="font-semibold">{t("milestones.waitsForLeader")}</p>
      )}
    </div>
  );
}
