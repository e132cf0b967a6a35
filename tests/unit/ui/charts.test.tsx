import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ScoreDistribution } from "@/components/charts/score-distribution";
import { ScoreSteps } from "@/components/charts/score-steps";
import { Sparkline } from "@/components/charts/sparkline";
import {
  StageChevron,
  type StageState,
} from "@/components/charts/stage-chevron";
import { StepPath } from "@/components/charts/step-path";

describe("Sparkline", () => {
  const draw = (values: (number | null)[]) =>
    renderToStaticMarkup(
      <Sparkline values={values} min={0} max={1} label="Met share" />,
    );

  it("puts the ends of the scale at the edges of the field", () => {
    expect(draw([0, 1])).toContain('d="M4 28L116 4"');
  });

  it("leaves a gap where a round has nothing to show", () => {
    expect(draw([0, null, 0.5, 1])).toContain('d="M4 28M78.7 16L116 4"');
  });

  it("marks the last known round, and nothing when none is known", () => {
    expect(draw([0, 1, null])).toContain('cx="60"');
    expect(draw([null, null])).not.toContain("<circle");
  });

  it("says in words what it draws", () => {
    expect(draw([0])).toContain('role="img" aria-label="Met share"');
  });
});

describe("ScoreDistribution", () => {
  const widths = (counts: [number | null, number][]) => {
    const markup = renderToStaticMarkup(
      <ScoreDistribution
        counts={counts.map(([value, count]) => ({
          value,
          count,
          label: `score ${value}`,
        }))}
      />,
    );
    return [...markup.matchAll(/<rect x="[\d.]+%" width="([\d.]+)%"/g)].map(
      ([, width]) => Number(width),
    );
  };

  it("fills the bar in proportion", () => {
    expect(
      widths([
        [0, 1],
        [2, 2],
        [null, 1],
      ]),
    ).toEqual([25, 50, 25]);
  });

  it("draws no segment for an empty score, and none at all without rows", () => {
    expect(
      widths([
        [0, 0],
        [3, 4],
      ]),
    ).toEqual([100]);
    expect(widths([[0, 0]])).toEqual([]);
  });
});

describe("StageChevron", () => {
  const draw = (state: StageState, share: number | null) =>
    renderToStaticMarkup(
      <StageChevron
        state={state}
        share={share}
        isCurrent={false}
        isFirst={false}
      />,
    );
  const fill = (markup: string) =>
    markup.match(/<rect width="([\d.]+)" height="36"/)?.[1];

  it.each<[StageState, number | null, string | undefined]>([
    ["in_progress", 0.5, "80"],
    ["provisional", 0.25, "40"],
    ["needs_attention", 1.5, "160"],
    ["achieved", 0.9, "160"],
    ["attested", null, "160"],
    ["not_scored", null, undefined],
    ["no_rows", null, undefined],
  ])("%s with a met share of %s fills %s of 160", (state, share, width) => {
    expect(fill(draw(state, share))).toBe(width);
  });

  it("draws a provisional stage dashed and an attested one hatched", () => {
    expect(draw("provisional", 0.5)).toContain("stroke-dasharray");
    expect(draw("in_progress", 0.5)).not.toContain("stroke-dasharray");
    expect(draw("attested", null)).toContain("<pattern");
  });
});

describe("StepPath", () => {
  const draw = (points: [number, number | null, string?][]) =>
    renderToStaticMarkup(
      <StepPath
        points={points.map(([step, highest, mark], at) => ({
          ...{ step, highest, label: `R${at + 1}` },
          mark: mark ?? null,
        }))}
        steps={["Stage 1", "Stage 2", "Stage 3"]}
        label="The path"
      />,
    );

  it("stays level until the next point, then steps", () => {
    expect(
      draw([
        [1, 1],
        [3, 3],
      ]),
    ).toContain('d="M84 114H672V26"');
  });

  it("begins the highest reached where there is one", () => {
    expect(
      draw([
        [1, null],
        [1, 2],
        [1, 2],
      ]),
    ).toContain('d="M378 70H672V70"');
  });

  it("says what is to be said over a point, and what it draws", () => {
    const drawn = draw([
      [1, 1],
      [2, 2, "revisiting"],
    ]);
    expect(drawn).toContain(">revisiting</text>");
    expect(drawn).toContain('role="img" aria-label="The path"');
  });
});

describe("ScoreSteps", () => {
  const draw = (values: (number | null)[]) =>
    renderToStaticMarkup(
      <ScoreSteps
        points={values.map((value, at) => ({ label: `R${at + 1}`, value }))}
        max={3}
        enoughFrom={2}
        label="Scores"
      />,
    );

  it("leaves a gap where a round has no score", () => {
    const drawn = draw([0, null, 3, 2]);
    expect(drawn).toContain('d="M38 102M191 18L268 46"');
    expect(drawn.match(/<circle/g)).toHaveLength(3);
  });

  it("draws the line of what is enough half a step below it", () => {
    expect(draw([2])).toContain('d="M24 60H284"');
  });
});
