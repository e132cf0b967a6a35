import type { RefusalReason } from "./workbook";

/** Thrown while reading, caught at the worker's door. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
    this.name = "Refusal";
  }
}
