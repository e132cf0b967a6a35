import { Worker } from "node:worker_threads";
import {
  mostBytes,
  type ReadLimits,
  readLimits,
  type ReadResult,
  type RefusalReason,
} from "./workbook";
import { workerCode } from "./worker-code.generated";

// Each reading may take some 300 MB; an eleventh person is asked to come back.
const mostAtOnce = 2;
const mostWaiting = 8;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an XLSX that somebody sent: its cells as text, or why not. Never
 * throws, whatever the bytes are, and answers within `milliseconds` of its
 * turn. Formulas are told apart, not calculated.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<ReadResult> {
  const within = { ...readLimits, ...limits };
  if (bytes.length > Math.min(within.bytes, mostBytes)) {
    return refuse("too_large");
  }
  const reason = findForeign(bytes);
  if (reason) return refuse(reason);
  if (running >= mostAtOnce && waiting.length >= mostWaiting) {
    return refuse("busy");
  }
  return inTurn(() => readInWorker(bytes, within));
}

function refuse(reason: RefusalReason): ReadResult {
  return { status: "refused", reason };
}

/** What shows in the first bytes already. */
function findForeign(bytes: Uint8Array): RefusalReason | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (start.startsWith("504b0304")) return null;
  // The container of XLS, and of an XLSX with a password.
  if (start !== "d0cf11e0a1b11ae1") return "not_xlsx";
  const isLocked = Buffer.from(bytes).includes(
    "EncryptedPackage",
    0,
    "utf16le",
  );
  return isLocked ? "locked" : "not_xlsx";
}

function readInWorker(bytes: Uint8Array, limits: ReadLimits) {
  return new Promise<ReadResult>((resolve) => {
    const worker = startWorker(bytes, limits);
    const settle = (result: ReadResult) => {
      clearTimeout(clock);
      resolve(result);
      void worker.terminate();
    };
    const clock = setTimeout(
      () => settle(refuse("too_slow")),
      limits.milliseconds,
    );
    worker.on("message", settle);
    worker.on("error", (error) => settle(refuse(nameFailure(error))));
    worker.on("exit", () => settle(refuse("damaged")));
  });
}

function startWorker(bytes: Uint8Array, limits: ReadLimits) {
  const copy = new Uint8Array(bytes);
  // As text, so that it is found in a build, under tests and in scripts alike.
  return new Worker(workerCode, {
    eval: true,
    workerData: { bytes: copy, limits },
    transferList: [copy.buffer],
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: 256,
      maxYoungGenerationSizeMb: 32,
    },
  });
}

function nameFailure(error: unknown): RefusalReason {
  const isOutOfMemory =
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isOutOfMemory ? "too_large" : "damaged";
}

async function inTurn<T>(work: () => Promise<T>) {
  if (running >= mostAtOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
