import { statfsSync } from "node:fs";
import { StopError } from "../console/stop-error.mjs";

const megabyte = 1024 * 1024;

/** Stops before a step would fill the disk: an install or build needs far more than a start. */
export function checkDiskSpace(folder, isHeavy) {
  const { bavail, bsize } = statfsSync(folder);
  const problem = findSpaceProblem((bavail * bsize) / megabyte, isHeavy);
  if (problem) throw new StopError(problem);
}

/** A sentence when `freeMegabytes` are too few, else null. */
export function findSpaceProblem(freeMegabytes, isHeavy) {
  const needed = isHeavy ? 1_500 : 200;
  if (freeMegabytes >= needed) return null;
  const free = Math.floor(freeMegabytes);
  return `The disk is nearly full: ${free} MB free here, ${needed} MB needed. Free some space, or move this folder to a bigger disk, and run the command again.`;
}
