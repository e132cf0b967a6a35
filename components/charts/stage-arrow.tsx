import Link from "next/link";
import { ChartTable } from "@/components/charts/chart-table";
import {
  type DotState,
  MilestoneDots,
} from "@/components/charts/milestone-dots";
import {
  StageChevron,
  type StageState,
} from "@/components/charts/stage-chevron";
import { joinClasses } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

export type ArrowStage = {
  number: number;
  name: string;
  href: string;
  state: StageState;
  /** Met rows / scored rows, 0 to 1; null where there is nothing to count. */
  share: number | null;
  /** "61 % met", or what stands in its place. */
  shareText: string;
  /** "In progress". */
  stateText: string;
  isCurrent: boolean;
  milestones: readonly DotState[];
  /** "2 of 3 milestones confirmed". */
  milestonesText: string;
};

type Props = {
  stages: readonly ArrowStage[];
  /** What the picture says, in one sentence. */
  caption: string;
  words: {
    showTable: string;
    /** What the dots mean. */
    legend: string;
    /** Marks the stage we are in: "Working here". */
    current: string;
    stage: string;
    state: string;
    share: string;
    milestones: string;
  };
};

// Each step stands higher than the one before; the last is at the top.
const rises = [
  "@3xl:pt-20",
  "@3xl:pt-15",
  "@3xl:pt-10",
  "@3xl:pt-5",
  "@3xl:pt-0",
];

/** The five stages as rising chevrons, or as a list where there is no room for them. */
export function StageArrow({ stages, caption, words }: Props) {
  return (
    <figure className="@container">
      <figcaption className="mb-4 max-w-text text-pretty">{caption}</figcaption>
      <ol className="grid gap-2 @3xl:grid-cols-5">
        {stages.map((stage, index) => (
          <li
            key={stage.number}
            className={joinClasses("min-w-0", rises[index])}
          >
            <StageLink
              stage={stage}
              isFirst={index === 0}
              currentText={words.current}
            />
          </li>
        ))}
      </ol>
      <p className="mt-3 text-sm text-muted">{words.legend}</p>
      <ChartTable
        showText={words.showTable}
        caption={caption}
        columns={[words.stage, words.share, words.state, words.milestones]}
        rows={stages.map((stage) => [
          `${stage.number} · ${stage.name}`,
          stage.shareText,
          stage.isCurrent
            ? `${stage.stateText} (${words.current})`
            : stage.stateText,
          stage.milestonesText,
        ])}
      />
    </figure>
  );
}

type LinkProps = { stage: ArrowStage; isFirst: boolean; currentText: string };

function StageLink({ stage, isFirst, currentText }: LinkProps) {
  return (
    <Link
      href={stage.href}
      aria-current={stage.isCurrent ? "step" : undefined}
      className="group/stage grid grid-cols-[5rem_1fr] gap-x-4 rounded-md py-2 text-ink no-underline @3xl:block @3xl:py-1"
    >
      <span className="@3xl:block @3xl:pb-1">
        <b>{stage.number}</b> · {stage.shareText}
      </span>
      <StageChevron
        state={stage.state}
        share={stage.share}
        isCurrent={stage.isCurrent}
        isFirst={isFirst}
        className="col-start-1 row-span-3 row-start-1 mt-1 h-8 w-full @3xl:mt-0 @3xl:h-9"
      />
      <span className="font-semibold group-hover/stage:underline @3xl:mt-2 @3xl:block @3xl:pr-3 @3xl:text-sm">
        {stage.name}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted @3xl:flex-col @3xl:items-start @3xl:gap-1 @3xl:pt-1.5 @3xl:pr-3">
        <MilestoneDots dots={stage.milestones} label={stage.milestonesText} />
        <StateWords stage={stage} currentText={currentText} />
      </span>
    </Link>
  );
}

function StateWords({ stage, currentText }: Omit<LinkProps, "isFirst">) {
  return (
    <span className="inline-flex items-center gap-1">
      {stage.state === "achieved" && (
        <Icon name="check" className="size-4 text-ok" />
      )}
      {stage.state === "needs_attention" && (
        <Icon name="warn" className="size-4 text-warn" />
      )}
      {stage.state === "review_due" && (
        <Icon name="clock" className="size-4 text-warn" />
      )}
      <span>
        {stage.isCurrent && <b className="text-ink">{currentText} · </b>}
        {stage.stateText}
      </span>
    </span>
  );
}
