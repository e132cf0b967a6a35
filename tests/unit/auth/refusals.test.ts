import { afterEach, expect, it, vi } from "vitest";
import { refusalOf } from "@/lib/auth/action";
import { getLogger } from "@/lib/core/log";
import { AppError, type ErrorCode } from "@/lib/core/result";

afterEach(() => vi.restoreAllMocks());

it.each<[ErrorCode, boolean]>([
  ["forbidden", true],
  ["not_found", true],
  ["only_looking", true],
  ["wrong_sign_in", true],
  ["too_many_tries", true],
  ["stale", false],
  ["evidence_needed", false],
])("%s: a line in the log: %s", async (code, isTold) => {
  const told = vi.spyOn(getLogger(), "warn").mockReturnValue();
  const secret = { typed: "what somebody typed" };
  expect(refusalOf(new AppError(code, secret)).status).toBe("error");
  await new Promise(setImmediate);
  const lines = told.mock.calls.map(([line]) => line as unknown);
  expect(lines).toEqual(isTold ? [{ message: "refused", code }] : []);
});
