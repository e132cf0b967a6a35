/** What a suite did. A suite that ran nothing, or that failed without saying at what, has one failure. */
export function settle(counts, exitCode) {
  const { passed, failed } = counts;
  const isSilent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { ...counts, failed: isSilent ? 1 : failed };
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

/** Names of vitest's failed tests and of files that could not be loaded, each with why. */
export function listVitestFailures(report) {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(isFailed);
    if (failed.length === 0) return message ? [`${name}: ${message}`] : [];
    return failed.map(
      (one) => `${name} › ${one.fullName}: ${one.failureMessages[0] ?? ""}`,
    );
  });
}

/** The same of Playwright's; what passed at the second try is among them. */
export function listPlaywrightFailures(report) {
  const walk = (suite) => [
    ...(suite.specs ?? []).filter((spec) => spec.tests.some(isBad)),
    ...(suite.suites ?? []).flatMap(walk),
  ];
  return report.suites.flatMap(walk).map((spec) => {
    const results = spec.tests.flatMap((one) => one.results);
    const reason = results.find((one) => one.error)?.error.message ?? "";
    return `${spec.file} › ${spec.title}: ${reason}`;
  });
}

/** All suites added up. */
export function sumCounts(counts) {
  const add = (key) => counts.reduce((sum, count) => sum + count[key], 0);
  return {
    passed: add("passed"),
    failed: add("failed"),
    skipped: add("skipped"),
    failures: counts.flatMap((count) => count.failures ?? []),
  };
}

/** The last line of npm test. */
export function formatCounts({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}

function isBad(one) {
  return one.status === "unexpected" || one.status === "flaky";
}

function isFailed(result) {
  return result.status === "failed";
}
