import { describe, expect, test } from "vitest";
import {
  countPlaywright,
  countVitest,
  formatCounts,
  listPlaywrightFailures,
  listVitestFailures,
  settle,
  sumCounts,
} from "../../../scripts/suites/counts.mjs";

describe("adding up what the suites did", () => {
  test("a vitest file that could not be loaded counts as one failure", () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        { status: "passed", assertionResults: [{ status: "passed" }] },
        { status: "failed", assertionResults: [{ status: "failed" }] },
        { status: "failed", assertionResults: [] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test("a browser test that passed only at the second try has failed", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
    });
  });

  test.each([
    ["ran nothing", { passed: 0, failed: 0, skipped: 0 }, 0, 1],
    ["only skipped", { passed: 0, failed: 0, skipped: 4 }, 0, 1],
    [
      "failed without a failed test",
      { passed: 9, failed: 0, skipped: 0 },
      1,
      1,
    ],
    ["failed twice", { passed: 9, failed: 2, skipped: 0 }, 1, 2],
    ["was green", { passed: 9, failed: 0, skipped: 0 }, 0, 0],
  ])("a suite that %s", (_, counts, exitCode, failed) => {
    expect(settle(counts, exitCode).failed).toBe(failed);
  });

  test("each failure of vitest is named with its reason, a file that fell apart too", () => {
    const passed = { status: "passed", fullName: "one", failureMessages: [] };
    const failed = {
      status: "failed",
      fullName: "two",
      failureMessages: ["expected 1 to be 2"],
    };
    const testResults = [
      { name: "a.ts", message: "", assertionResults: [passed, failed] },
      { name: "b.ts", message: "no such file", assertionResults: [] },
      { name: "c.ts", message: "", assertionResults: [passed] },
    ];
    expect(listVitestFailures({ testResults })).toEqual([
      "a.ts › two: expected 1 to be 2",
      "b.ts: no such file",
    ]);
  });

  test("each failure in the browser is named, however deep it stands", () => {
    const spec = (title, status, message) => ({
      file: "a.ts",
      title,
      tests: [{ status, results: [{ error: message && { message } }] }],
    });
    const deep = { specs: [spec("late", "flaky", "gone")] };
    const first = [
      spec("good", "expected"),
      spec("bad", "unexpected", "no link"),
    ];
    const suites = [{ specs: first, suites: [deep] }];
    expect(listPlaywrightFailures({ suites })).toEqual([
      "a.ts › bad: no link",
      "a.ts › late: gone",
    ]);
  });

  test("the last line names skipped tests only when there are any", () => {
    const none = { passed: 1, failed: 0, skipped: 0 };
    const some = { passed: 10, failed: 2, skipped: 3 };
    expect(formatCounts(none)).toBe("1 passed, 0 failed");
    expect(formatCounts(sumCounts([none, some]))).toBe(
      "11 passed, 2 failed, 3 skipped",
    );
  });
});
