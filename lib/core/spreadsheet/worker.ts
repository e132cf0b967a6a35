import { parentPort, workerData } from "node:worker_threads";
import { parseWorkbook } from "./parse-workbook";
import { Refusal } from "./refusal";
import type { ReadLimits, ReadResult } from "./workbook";

// Bundled into worker-code.generated.ts: see tests/unit/core/spreadsheet-worker.test.ts.
const { bytes, limits } = workerData as {
  bytes: Uint8Array;
  limits: ReadLimits;
};
parentPort?.postMessage(read());

function read(): ReadResult {
  try {
    return { status: "ok", sheets: parseWorkbook(bytes, limits) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: "refused", reason: error.reason };
  }
}
