import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { fieldsOf, refusalOf } from "@/lib/auth/action";
import { getLogger } from "@/lib/core/log";
import { startMetrics, writeMetrics } from "@/lib/core/metrics";
import { AppError } from "@/lib/core/result";

beforeEach(() => {
  vi.spyOn(getLogger(), "warn").mockReturnValue();
  startMetrics();
});
afterEach(() => vi.restoreAllMocks());

const pool = { inUse: 0, idle: 0, waiting: 0 };

async function readCounts() {
  await new Promise(setImmediate);
  const { body } = await writeMetrics({ pool, queued: null });
  const lines = body.split("\n");
  return lines.filter((line) => line.startsWith("waymark_refusals_total{"));
}

it("counts what schemas and rights refuse, by code, and nothing of what was typed", async () => {
  expect(await readCounts()).toEqual([]);
  const typed = { title: "Marrowbone" };
  for (let at = 0; at < 3; at += 1) {
    const parsed = z.object({ title: z.number() }).safeParse(typed);
    if (parsed.error) fieldsOf(parsed.error);
  }
  refusalOf(new AppError("forbidden", typed));
  refusalOf(new AppError("stale", typed));
  expect(await readCounts()).toEqual([
    'waymark_refusals_total{action="other",code="invalid"} 3',
    'waymark_refusals_total{action="other",code="forbidden"} 1',
  ]);
});
