import Link from "next/link";
import type { ReactNode } from "react";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { StoryItem } from "@/lib/progress/rules/read-story";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { items: readonly StoryItem[]; to: Addresses };

/** What happened, as sentences under their days. */
export async function StoryList({ items, to }: Props) {
  const formatDay = await getDayFormatter();
  return (
    <ol className="grid max-w-text gap-4">
      {items.map((item) => (
        <li key={item.id} className="border-l-4 border-line pl-4">
          <p className="text-sm text-muted">
            <time dateTime={item.on}>{formatDay(item.on)}</time>
          </p>
          <Sentences item={item} to={to} />
        </li>
      ))}
    </ol>
  );
}

async function Sentences({ item, to }: { item: StoryItem; to: Addresses }) {
  const [t, more] = await Promise.all([getTranslator("story"), sayMore(item)]);
  const { after, by } = item;
  const known = {
    round: item.roundName ?? "",
    reason: after.reason ?? "",
    stage: String(item.stage ?? ""),
    milestone: item.milestone ?? 0,
    version: after.version ?? "",
    preset: after.preset ?? "default",
  };
  const sentence = t(`kinds.${item.kind}`, known);
  return (
    <>
      <p className="wrap-anywhere">
        <strong className="font-semibold">{sentence}</strong>
        {by && <span className="text-muted"> {t("by", { name: by })}</span>}
      </p>
      {more.map((line) => (
        <p key={line} className="wrap-anywhere whitespace-pre-line">
          {line}
        </p>
      ))}
      <StoryLink item={item} to={to} />
    </>
  );
}

function StoryLink({ item, to }: { item: StoryItem; to: Addresses }) {
  const t = useTranslator("story");
  const { roundId, closing, stage } = item;
  if (roundId && closing)
    return (
      <PlainLink href={to.closing(roundId, closing.number)}>
        {t("more.picture")}
      </PlainLink>
    );
  if (roundId)
    return <PlainLink href={to.review(roundId)}>{t("more.round")}</PlainLink>;
  if (stage === null) return null;
  return (
    <PlainLink href={to.stage(stage)}>
      {t("more.stage", { stage: String(stage) })}
    </PlainLink>
  );
}

function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="text-sm print:hidden">
      <Link href={href} className="inline-flex min-h-8 items-center">
        {children}
      </Link>
    </p>
  );
}

/** What an act left behind, one sentence each. */
async function sayMore({ kind, before, after, closing }: StoryItem) {
  const [t, formatDay] = await Promise.all([
    getTranslator("story"),
    getDayFormatter(),
  ]);
  const sayStages = (
    key: "achieved" | "again" | "lost" | "doubt",
    stages: readonly number[] = [],
  ) =>
    stages.length === 0
      ? []
      : [
          t(`more.${key}`, {
            count: stages.length,
            stages: stages.join(", "),
          }),
        ];
  const lines: string[] = [];
  if (closing) {
    const key = closing.revisiting
      ? "revisitingAt"
      : closing.allAchieved
        ? "sustaining"
        : "workingIn";
    lines.push(t(`more.${key}`, { stage: String(closing.workingStage) }));
  }
  if (kind === "round_closed")
    lines.push(
      ...sayStages("again", after.stagesReached),
      ...sayStages("lost", after.stagesLost),
      ...sayStages("doubt", closing?.doubt),
      ...(after.reason ? [t("more.unreviewed", { reason: after.reason })] : []),
    );
  if (kind === "milestone_confirmed") {
    lines.push(...sayStages("achieved", after.stagesReached));
    if (after.meetingName)
      lines.push(t("more.meeting", { name: after.meetingName }));
  }
  if (kind === "review_confirmed") {
    const was = before.revisiting ?? null;
    const is = after.revisiting ?? null;
    if (is !== null && is !== was)
      lines.push(t("more.revisit", { stage: String(is) }));
    if (is === null && was !== null)
      lines.push(t("more.stopRevisit", { stage: String(was) }));
    if (after.note) lines.push(after.note);
  }
  if (kind === "stage_attestation_confirmed" && after.expiresOn)
    lines.push(t("more.until", { on: formatDay(after.expiresOn) }));
  const isSaid = kind === "milestone_proposed" || kind === "stage_attested";
  if (isSaid && after.statement) lines.push(after.statement);
  return lines;
}
