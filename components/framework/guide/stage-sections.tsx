import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { GuideStage } from "@/lib/framework/view/guide-stage";
import type { RowLinks } from "./guide-row";
import { type Depth, Heading } from "./heading";
import { MilestoneList } from "./milestone-list";
import { PitfallList } from "./pitfall-list";
import { QuestionSetCards } from "./question-set-cards";
import { RowLevels } from "./row-levels";

type Props = {
  stage: GuideStage;
  depth: Depth;
  /** Filters and their answer, above the rows. */
  rowFilters?: ReactNode;
  /** Null for paper: nothing to follow, nothing to open. */
  links: RowLinks;
};

/** All a stage asks for: its milestones, its rows, what goes wrong, what to ask. */
export function StageSections(props: Props) {
  const { stage, depth, links } = props;
  const t = useTranslator("guide");
  return (
    <>
      {stage.milestones.length > 0 && (
        <Part id="milestones" title={t("stage.milestones")} {...props}>
          <MilestoneList milestones={stage.milestones} depth={depth} />
        </Part>
      )}
      <Part
        id="rows"
        title={t("stage.rows")}
        sub={t("stage.rowsSub", { rows: stage.total })}
        {...props}
      >
        <Rows {...props} />
      </Part>
      {stage.pitfalls.length > 0 && (
        <Part
          id="pitfalls"
          title={t("pitfalls.title")}
          sub={t("pitfalls.sub", { count: stage.pitfalls.length })}
          {...props}
        >
          <PitfallList pitfalls={stage.pitfalls} depth={depth} />
        </Part>
      )}
      {stage.questionSets.length > 0 && (
        <Part id="questions" title={t("questions.title")} {...props}>
          <QuestionSetCards
            sets={stage.questionSets}
            depth={depth}
            hasQuestions={links !== null}
            to={links && links.guide}
          />
        </Part>
      )}
    </>
  );
}

function Rows({ stage, depth, rowFilters, links }: Props) {
  const t = useTranslator("guide");
  if (stage.total === 0) return <EmptyState title={t("stage.noRows")} />;
  return (
    <>
      {rowFilters}
      <div className="grid gap-4">
        {stage.functions.map(({ code, name, levels }) => (
          <div
            key={code}
            className="rounded-lg border bg-card p-4 sm:p-6 print:border-0 print:p-0"
          >
            <Heading
              depth={depth}
              below={1}
              className="mb-3 font-serif text-xl font-semibold"
            >
              {name}
            </Heading>
            <RowLevels levels={levels} depth={depth} below={2} links={links} />
          </div>
        ))}
      </div>
    </>
  );
}

function Part({
  stage,
  depth,
  id,
  title,
  sub,
  children,
}: Props & {
  id: string;
  title: string;
  sub?: string;
  children: ReactNode;
}) {
  // Where all stages stand on one page, a part is no landmark, and needs an id of its own.
  const isAlone = depth === 2;
  const own = isAlone ? id : `${id}-${stage.number}`;
  const Tag = isAlone ? "section" : "div";
  return (
    <Tag
      id={own}
      aria-labelledby={isAlone ? `${own}-title` : undefined}
      className="mb-8 scroll-mt-4"
    >
      <Heading
        depth={depth}
        id={`${own}-title`}
        className="text-xl font-semibold"
      >
        {title}
      </Heading>
      {sub && <p className="text-muted print:break-after-avoid">{sub}</p>}
      <div className="mt-3">{children}</div>
    </Tag>
  );
}
