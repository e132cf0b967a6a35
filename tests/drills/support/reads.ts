import type { ReadAnswer } from "@/lib/core/read-answers";
import { openClient } from "./client";

export const metricsToken = "drill-metrics-token";

export type Reads = Record<ReadAnswer, number>;

/** Where the app's reads were answered so far, as it tells Prometheus. */
export async function countReads(baseUrl: string): Promise<Reads> {
  const client = openClient(baseUrl);
  const { text } = await client.ask("/metrics", {
    headers: { authorization: `Bearer ${metricsToken}` },
  });
  client.close();
  const count = (answered: ReadAnswer) =>
    Number(
      new RegExp(
        `^waymark_reads_total\\{answered="${answered}"\\} (\\d+)`,
        "m",
      ).exec(text)?.[1] ?? 0,
    );
  return {
    replica: count("replica"),
    primary: count("primary"),
    behind: count("behind"),
    away: count("away"),
    failed: count("failed"),
  };
}
