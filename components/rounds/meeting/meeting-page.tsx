import Link from "next/link";
import { Words } from "@/components/layout/words";
import { PrintButton } from "@/components/progress/print-button";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import type { QuestionView } from "@/lib/rounds/asked-input";
import type { MeetingAddress } from "@/lib/rounds/meeting-input";
import type { Meeting } from "@/lib/rounds/queries/meeting";
import { findWaitingAround } from "@/lib/rounds/rules/next-waiting";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { createMeetingAddresses } from "@/lib/rounds/view/meeting-addresses";
import { MeetingDriver } from "./meeting-driver";
import { MeetingEmpty } from "./meeting-empty";
import { MeetingFilters } from "./meeting-filters";
import { MeetingList } from "./meeting-list";
import { MeetingProgress } from "./meeting-progress";
import { MeetingRow } from "./meeting-row";

type Props = {
  systemSlug: string;
  canLead: boolean;
  address: MeetingAddress;
  meeting: Meeting;
  evidence: readonly EvidenceView[];
  questions: readonly QuestionView[];
};

/** The row the group is at, large; then all rows of the meeting, with what was decided. */
export function MeetingPage({
  systemSlug,
  canLead,
  address,
  meeting,
  evidence,
  questions,
}: Props) {
  const t = useTranslator("meeting");
  const common = useTranslator("common");
  const { round, shown, current } = meeting;
  const to = createMeetingAddresses(systemSlug, round.id, address);
  const reviewHref = `/${systemSlug}/rounds/${round.id}/review`;
  const at = current?.entry ? shown.indexOf(current.entry) : -1;
  const { before, after } = findWaitingAround(shown, at);
  const hrefOf = (entry: typeof before) =>
    entry && to.row({ code: entry.indicator.code, siteId: entry.siteId });
  const around = { previous: hrefOf(before), next: hrefOf(after) };
  const mayRecord = canLead && round.isOpen;
  const sub = round.isClosed ? "closed" : mayRecord ? "lead" : "watch";
  return (
    <Words
      namespaces={[
        "meeting",
        "panel.lead",
        "rounds.states",
        "asked",
        "members.roles",
        "errors",
        "common",
      ]}
    >
      <PageHeader
        title={t("heading", { round: round.name })}
        sub={t(`sub.${sub}`)}
        actions={
          <>
            <Link
              href={reviewHref}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t("toReview")}
            </Link>
            <PrintButton text={common("print")} />
          </>
        }
      />
      <MeetingDriver
        rowKey={current && `${current.indicator.id}/${current.siteId}`}
        ownHref={
          mayRecord && current
            ? to.row({ code: current.indicator.code, siteId: current.siteId })
            : null
        }
        previousHref={around.previous}
        nextHref={around.next}
        isOpen={round.isOpen}
      >
        <MeetingProgress shown={shown} at={at} hasRow={current !== null} />
        <MeetingFilters address={address} meeting={meeting} action={to.root} />
        {current ? (
          <MeetingRow
            systemSlug={systemSlug}
            meeting={meeting}
            current={current}
            evidence={evidence}
            questions={questions}
            mayRecord={mayRecord}
            nextHref={around.next}
            previousHref={around.previous}
            startHref={to.start}
          />
        ) : (
          <MeetingEmpty
            meeting={meeting}
            resetHref={to.root}
            reviewHref={reviewHref}
          />
        )}
      </MeetingDriver>
      <MeetingList meeting={meeting} to={to} />
    </Words>
  );
}
