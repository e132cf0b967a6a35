import { statfsSync } from "node:fs";

/** A reason to stop that a person can act on: shown as it is, without a stack. */
export class StopError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "StopError";
  }
}

const diskFull = /ENOSPC|No space left on device/i;

/** What to print for an error: one clear line where we know one. */
export function describeError(error) {
  const text = `${error?.message ?? error}\n${error?.output ?? ""}`;
  if (diskFull.test(text) || isDiskFull(process.cwd()))
    return "The disk is full. Free some space and run the command again; nothing that was saved is lost.";
  if (error instanceof StopError) return error.message;
  const output = error?.output ? `\n${indent(error.output)}` : "";
  return `${error?.message ?? error}${output}`;
}

/** Whether the disk of a folder is as good as full; programs on it then fail in odd ways. */
export function isDiskFull(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 2 * 1024 * 1024;
}

function indent(text) {
  const lines = text.trimEnd().split("\n").slice(-25);
  return lines.map((line) => `    ${line}`).join("\n");
}
