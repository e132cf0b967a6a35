import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import type { RecordLine } from "@/lib/events/queries/record-lines";
import { createRecordAddresses } from "@/lib/events/rules/addresses";
import { type ExportName, exportNames } from "@/lib/events/schema";
import { createAddresses } from "@/lib/progress/view/addresses";

export type Subject = { name: string; href: string | null };

const reviewKinds = ["data", "pitfalls", "scan"] as const;

async function readMeans(systemSlug: string) {
  const [t, formatDay] = await Promise.all([
    getTranslator("record"),
    getDayFormatter("medium"),
  ]);
  const to = {
    ...createAddresses(systemSlug),
    ...createRecordAddresses(systemSlug),
  };
  return { t, formatDay, to };
}
type Means = Awaited<ReturnType<typeof readMeans>>;

/** null: gone, or not for the reader. */
type Name = (line: RecordLine, means: Means) => Subject | null;

const ofRound: Name = ({ roundId, roundName }, { t, to }) =>
  roundId && roundName
    ? {
        name: t("subjects.round", { round: roundName }),
        href: to.round(roundId),
      }
    : null;

const ofRow: Name = (line, means) => {
  const { code, siteId } = line;
  if (!code) return ofRound(line, means);
  const { t, to } = means;
  const href = to.row(code, siteId ?? undefined);
  return { name: t("subjects.row", { code }), href };
};

const ofStage: Name = ({ stage, number }, { t, to }) => {
  if (stage === null) return null;
  const name =
    number === null
      ? t("subjects.stage", { stage })
      : t("subjects.milestone", { stage, number });
  return { name, href: to.stage(stage) };
};

const numbered =
  (kind: "concern" | "theme"): Name =>
  ({ number, title, subjectId }, { t, to }) =>
    number === null || title === null
      ? null
      : {
          name: t(`subjects.${kind}`, { number: String(number), title }),
          href: to[kind](subjectId),
        };

const titled =
  (toHref: (to: Means["to"], id: string) => string): Name =>
  ({ title, subjectId }, { to }) =>
    title === null ? null : { name: title, href: toHref(to, subjectId) };

const ofReview: Name = ({ heldOn, sort, subjectId }, means) => {
  const { t, to, formatDay } = means;
  const kind = reviewKinds.find((one) => one === sort);
  if (!heldOn || !kind) return null;
  const name = t(`subjects.review.${kind}`, { on: formatDay(heldOn) });
  return { name, href: to.groupReview(subjectId) };
};

const ofMeeting: Name = ({ heldOn, subjectId }, { t, to, formatDay }) =>
  heldOn
    ? {
        name: t("subjects.meeting", { on: formatDay(heldOn) }),
        href: to.meetingOf(subjectId),
      }
    : null;

const ofExport: Name = ({ after }, { t }) => {
  const what = readWhat(after);
  return what && { name: t(`files.${what}`), href: null };
};

const names: Record<string, Name> = {
  ...{ rating: ofRow, evidence: ofRow, local_row: ofRow, round: ofRound },
  ...{ milestone: ofStage, stage: ofStage, meeting: ofMeeting },
  ...{ review: ofReview, export: ofExport },
  ...{ concern: numbered("concern"), theme: numbered("theme") },
  site: ({ siteId, siteName }, { to }) =>
    siteId && siteName ? { name: siteName, href: to.site(siteId) } : null,
  action: titled((to, id) => to.action(id)),
  report: titled((to, id) => to.report(id)),
  support: titled((to, id) => to.supportOf(id)),
  training: titled((to) => to.supportTraining),
  membership: titled((to, id) => to.member(id)),
  invitation: titled((to) => to.members),
  system: (_, { t, to }) => ({
    name: t("subjects.settings"),
    href: to.settings,
  }),
};

/** Names what an event is about, with the way to it where there is one; null: the change itself says it. */
export async function createNameSubject(systemSlug: string) {
  const means = await readMeans(systemSlug);
  const unseen = { name: means.t("subjects.unseen"), href: null };
  return (line: RecordLine): Subject | null => {
    const name = names[line.subjectType];
    return name ? (name(line, means) ?? unseen) : null;
  };
}

function readWhat(after: unknown): ExportName | null {
  const what =
    typeof after === "object" && after !== null && "what" in after
      ? after.what
      : null;
  return exportNames.find((one) => one === what) ?? null;
}
