/** What a suite did. A suite that ran nothing, or that failed without saying at what, has one failure. */
export function settle({ passed, failed, skipped }, exitCode) {
  const isSilent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed, skipped };
}

/** Counts of vitest's JSON report; a file that could not be loaded is one failure. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(isFailed),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Counts of Playwright's JSON report; a test that needed a second try has not passed. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** All suites added up. */
export function sumCounts(counts) {
  const add = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  return {
    passed: add("passed"),
    failed: add("failed"),
    skipped: add("skipped"),
  };
}

/** The last line of npm test. */
export function formatCounts({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}

function isFailed(result) {
  return result.status === "failed";
}
