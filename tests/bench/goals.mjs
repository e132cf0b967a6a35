import { printTable } from "./print-table.mjs";
import { bareSql, emptyPage } from "./visits.mjs";

/**
 * Prints each goal of docs/speed.md with what was measured: the worst of all
 * sizes and crowds, so that a goal is met only where it always was.
 * @param {object[]} measured one of each size
 * @param {{growth: object | null, steady: object | null}} more
 */
export function printGoals(measured, { growth, steady }) {
  const most = (of) => Math.max(...measured.map(of));
  const goals = [
    ["dashboard, p50 / empty page", 1.8, most(overEmpty("p50"))],
    ["dashboard, p95 / empty page", 1.8, most(overEmpty("p95"))],
    ["save / (empty action + bare SQL)", 1.5, most(({ save }) => save)],
    [
      "import of 3,000 scores, s",
      0.5,
      most(({ importSeconds }) => importSeconds),
    ],
    ["statements of a page", 8, most(({ counted }) => mostStatements(counted))],
    ["growth of p50 / the bare SQL's own", 1.25, growth?.times],
    ["growth of buffers", 1.2, growth?.buffers],
    [
      "first answer, s",
      1.5,
      most(({ firstAnswerMs }) => firstAnswerMs) / 1_000,
    ],
    ["memory at rest, MB", 160, most(({ restMb }) => restMb)],
    ["memory loaded, at most, MB", 600, most(({ loadedMb }) => loadedMb)],
    [
      "wrong password / no such account",
      1.1,
      most(({ refusal }) => Math.max(refusal, 1 / refusal)),
    ],
  ].map(([name, goal, now]) => [name, `<= ${goal}`, now, judge(now, goal)]);
  const flat = steady
    ? [steady.mbAMinute, steady.isFlat ? "met" : "falls short"]
    : [NaN, "not measured"];
  const sizes = measured.map(({ size }) => size).join(", ");
  printTable(`Against the goals, at ${sizes} systems`, [
    ["", "goal", "now", ""],
    ...goals,
    [
      `memory over ${steady?.minutes ?? 10} minutes, MB a minute`,
      "flat",
      ...flat,
    ],
  ]);
}

function judge(now, goal) {
  if (!Number.isFinite(now)) return "not measured";
  return now <= goal ? "met" : "falls short";
}

const overEmpty =
  (which) =>
  ({ visits }) =>
    Math.max(
      ...Object.values(visits).map(
        (found) => found.dashboard[which] / found[emptyPage][which],
      ),
    );

const mostStatements = (counted) =>
  Math.max(
    ...Object.entries(counted)
      .filter(([name]) => name !== bareSql)
      .map(([, { statements }]) => statements),
  );
