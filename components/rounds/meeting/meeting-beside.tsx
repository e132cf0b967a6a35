import Link from "next/link";
import { RowEvidence } from "@/components/progress/rows/row-evidence";
import type { ScoreSayer } from "@/components/progress/rows/say-score";
import { MeetingQuestions } from "@/components/rounds/asked/meeting-questions";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { QuestionView } from "@/lib/rounds/asked-input";
import type { MeetingCurrent } from "@/lib/rounds/queries/meeting";
import { isOpenToAll } from "@/lib/rounds/rules/meeting-row";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";

type Props = {
  systemSlug: string;
  current: MeetingCurrent;
  roundId: string;
  evidence: readonly EvidenceView[];
  questions: readonly QuestionView[];
  mayAsk: boolean;
  sayer: ScoreSayer;
};

/** What a group wants beside a row: its evidence, the last round, and the row that says nearly the same. */
export function MeetingBeside({
  systemSlug,
  current,
  roundId,
  evidence,
  questions,
  mayAsk,
  sayer,
}: Props) {
  const t = useTranslator("meeting");
  const { indicator, siteId, found } = current;
  const { last } = found;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <section aria-labelledby="meeting-evidence">
        <h3 id="meeting-evidence" className="mb-2">
          {t("evidence")}
        </h3>
        {!isOpenToAll(current) || evidence.length === 0 ? (
          <p className="text-muted">
            {t(isOpenToAll(current) ? "noEvidence" : "why.blind")}
          </p>
        ) : (
          <RowEvidence evidence={evidence} systemSlug={systemSlug} />
        )}
      </section>
      <div className="grid content-start gap-4">
        <p className="text-lg">
          {last
            ? t("last", { score: sayer.say(last.state, last.value) })
            : t("noLast")}
        </p>
        <MeetingQuestions
          systemSlug={systemSlug}
          row={{
            roundId,
            indicatorId: indicator.id,
            siteId,
            code: indicator.code,
          }}
          questions={questions}
          mayAsk={mayAsk}
        />
        <Twin systemSlug={systemSlug} current={current} sayer={sayer} />
      </div>
    </div>
  );
}

async function Twin({
  systemSlug,
  current: { twin, siteId, found },
  sayer,
}: Pick<Props, "systemSlug" | "current" | "sayer">) {
  if (!twin) return null;
  const [t, locale] = await Promise.all([
    getTranslator("meeting"),
    getLocale(),
  ]);
  const ofSites = twin.level === "site" && siteId === null;
  const whose = twin.level === "site" ? "twin.site" : "twin.system";
  return (
    <section aria-labelledby="meeting-twin" className="grid gap-1">
      <h3 id="meeting-twin">{t("twin.title")}</h3>
      <p className="max-w-text">
        <Link
          href={`/${systemSlug}/rows/${twin.code}`}
          prefetch={false}
          className="mr-2"
        >
          {twin.code}
        </Link>
        {pick(twin.text, locale)}
      </p>
      {found.twin.length === 0 ? (
        <p className="text-muted">{t("twin.none")}</p>
      ) : (
        found.twin.map(({ state, value, count }) => {
          const score = sayer.say(state, value);
          return (
            <p key={`${state}${value}`} className="font-semibold">
              {ofSites
                ? t("twin.sites", { count, score })
                : t(whose, { score })}
            </p>
          );
        })
      )}
    </section>
  );
}
