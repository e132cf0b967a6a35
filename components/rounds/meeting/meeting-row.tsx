import { getScoreSayer } from "@/components/progress/rows/say-score";
import { Badge } from "@/components/ui/badge";
import { LevelMark } from "@/components/ui/level-mark";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { QuestionView } from "@/lib/rounds/asked-input";
import type { Meeting, MeetingCurrent } from "@/lib/rounds/queries/meeting";
import { isOpenToAll } from "@/lib/rounds/rules/meeting-row";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";
import { Decide, Open } from "./meeting-acts";
import { MeetingBeside } from "./meeting-beside";
import { MeetingDecision } from "./meeting-decision";
import { MeetingSteps } from "./meeting-steps";
import { SaidDots } from "./said-dots";

type Props = {
  systemSlug: string;
  meeting: Meeting;
  current: MeetingCurrent;
  evidence: readonly EvidenceView[];
  questions: readonly QuestionView[];
  mayRecord: boolean;
  previousHref: string | null;
  nextHref: string | null;
  /** Where the group goes when nothing else waits. */
  startHref: string;
};

/** One row as a group looks at it: the statement large, who said what, what stands beside it, and the decision. */
export async function MeetingRow({
  systemSlug,
  meeting,
  current,
  evidence,
  questions,
  mayRecord,
  ...hrefs
}: Props) {
  const { framework, round } = meeting;
  const { indicator, found, siteId, isPanel, entry } = current;
  const [t, levels, locale, sayer] = await Promise.all([
    getTranslator("meeting"),
    getTranslator("rounds"),
    getLocale(),
    getScoreSayer(framework.scale),
  ]);
  const isOpen = isOpenToAll(current);
  const fn = framework.functions.find(
    ({ code }) => code === indicator.functionCode,
  );
  const row = { roundId: round.id, indicatorId: indicator.id, siteId };
  const scale = framework.scale.map(({ value, name, descriptor }) => ({
    value,
    name: pick(name, locale),
    descriptor: pick(descriptor, locale),
  }));
  const canDecide = mayRecord && (isPanel ? isOpen : entry !== null) && isOpen;
  return (
    <article
      aria-labelledby="meeting-row"
      className="grid gap-6 rounded-lg border bg-card p-4 sm:p-8 print:hidden"
    >
      <header>
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base text-muted">
          <LevelMark
            level={indicator.level}
            label={levels(`levels.${indicator.level}`)}
            className="font-semibold text-ink"
          />
          {current.siteName && (
            <span className="font-semibold text-ink">{current.siteName}</span>
          )}
          <span>{indicator.code}</span>
          <span>{fn && pick(fn.name, locale)}</span>
          <Badge tone={canDecide || !isOpen ? "warn" : "plain"}>
            {t(`why.${whyOf(current)}`)}
          </Badge>
        </p>
        <h2
          id="meeting-row"
          tabIndex={-1}
          className="mt-3 text-xl leading-8 text-balance sm:text-2xl"
        >
          {pick(indicator.title, locale)}
        </h2>
        <p className="mt-2 max-w-[75ch] text-lg sm:text-xl">
          {pick(indicator.text, locale)}
        </p>
      </header>
      {isOpen ? (
        <SaidDots found={found} isPanel={isPanel} scale={scale} />
      ) : (
        <Open
          systemSlug={systemSlug}
          row={{ ...row, level: indicator.level, code: indicator.code }}
          missing={found.missing}
          mayOpen={mayRecord}
        />
      )}
      <MeetingBeside
        systemSlug={systemSlug}
        current={current}
        roundId={round.id}
        evidence={evidence}
        questions={questions}
        mayAsk={mayRecord && isOpen}
        sayer={sayer}
      />
      <MeetingDecision decision={entry?.decision ?? null} sayer={sayer} />
      {canDecide && (
        <Decide
          key={`${indicator.id}/${siteId}`}
          systemSlug={systemSlug}
          row={{ ...row, code: indicator.code }}
          scale={scale}
          version={
            (isPanel ? found.opened?.version : found.score?.version) ?? 0
          }
          isDecided={Boolean(entry?.decision)}
          {...hrefs}
        />
      )}
      {!canDecide && <MeetingSteps {...hrefs} />}
    </article>
  );
}

function whyOf(current: MeetingCurrent) {
  const why = current.entry?.why;
  if (why === "disputed")
    return current.isPanel ? "disputed_panel" : "disputed_site";
  if (why) return why;
  return isOpenToAll(current) ? "settled" : "blind";
}
