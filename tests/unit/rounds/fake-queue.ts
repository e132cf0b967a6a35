import type { Answer } from "@/lib/rounds/queue/apply-answer";
import type { Change, RowRef } from "@/lib/rounds/queue/change";
import { openMemoryKeep } from "@/lib/rounds/queue/keep";
import { ScoreQueue } from "@/lib/rounds/queue/score-queue";
import type { Choice, RatingView } from "@/lib/rounds/schema";

export const row: RowRef = {
  roundId: "round",
  indicatorId: "indicator",
  siteId: null,
  title: "Row",
};
export const otherRow: RowRef = { ...row, indicatorId: "other" };

export function score(value: number | null): Choice {
  return { value, nonScore: null, reason: null };
}

export const unscored = {
  choice: score(null),
  version: 0,
  evidenceCount: 0,
};

/**
 * A server of one row each that keeps versions and answers a replayed key
 * like the first time, a connection that can be cut, and a clock moved by hand.
 */
export class FakeServer {
  isOnline = true;
  /** Cut after the server has done the work and before its answer arrives. */
  losesAnswers = false;
  nextAnswer: Answer | null = null;
  readonly received: Change[] = [];
  readonly ratings = new Map<string, RatingView>();
  private readonly answered = new Map<string, Answer>();
  private readonly evidence = new Map<string, number>();

  send = async (change: Change): Promise<Answer> => {
    if (!this.isOnline) throw new TypeError("Failed to fetch");
    this.received.push(change);
    const planned = this.nextAnswer;
    this.nextAnswer = null;
    if (planned) return planned;
    const answer = this.answered.get(change.key) ?? this.work(change);
    if (answer.status === "ok") this.answered.set(change.key, answer);
    if (this.losesAnswers) throw new TypeError("Failed to fetch");
    return answer;
  };

  /** What another person writes meanwhile. */
  write(indicatorId: string, value: number, byName = "Dana") {
    const version = (this.ratings.get(indicatorId)?.version ?? 0) + 1;
    const rating = {
      ...score(value),
      version,
      byId: byName,
      byName,
      secondedBy: null,
      at: "2026-11-22T10:40Z",
    };
    this.ratings.set(indicatorId, rating);
    return rating;
  }

  private work(change: Change): Answer {
    const { indicatorId } = change;
    const count = this.evidence.get(indicatorId) ?? 0;
    if (change.kind === "evidence") {
      this.evidence.set(indicatorId, count + 1);
      const value = { evidenceId: change.key, evidenceCount: count + 1 };
      return { status: "ok", value };
    }
    const before = this.ratings.get(indicatorId) ?? null;
    if ((before?.version ?? 0) !== change.version) {
      return { status: "error", code: "stale", detail: before };
    }
    if (change.choice.value === 3 && count === 0) {
      return { status: "error", code: "evidence_needed" };
    }
    const rating = this.write(indicatorId, change.choice.value ?? 0, "me");
    const settled = { state: "scored", value: change.choice.value } as const;
    return { status: "ok", value: { rating, settled } };
  }
}

export function startQueue(server: FakeServer, keep = openMemoryKeep()) {
  const timers: { at: number; work: () => void }[] = [];
  const clock = { now: 0 };
  const queue = new ScoreQueue({
    systemSlug: "riverbend",
    keep,
    send: server.send,
    alone: (work) => work(),
    tell: () => undefined,
    isOnline: () => true,
    now: () => (clock.now += 1),
    later: (work, ms) => void timers.push({ at: clock.now + ms, work }),
  });
  /** Lets time pass, and everything that was due happen. */
  const pass = async (ms: number) => {
    clock.now += ms;
    for (const timer of timers.filter(({ at }) => at <= clock.now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.work();
    }
    await settle();
  };
  return { queue, keep, pass };
}

/** Lets every promise under way come to its end. */
export async function settle() {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
