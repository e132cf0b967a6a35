import { AppError } from "@/lib/core/result";

export type SlotLimits = {
  /** How many uploads run at once. */
  atOnce: number;
  /** How many of them may be one person's. */
  ofOnePerson: number;
  /** How many more may wait for their turn, unread. */
  waiting: number;
  /** How long one waits before it is told to come back, in ms. */
  patienceMs: number;
};

type Waiting = { personId: string; start: () => void };

/**
 * Turns for uploads: so many at once and no more, whoever sends them. One that
 * has to wait is not read meanwhile; one that waits in vain is told "busy".
 */
export class Slots {
  private readonly running = new Map<string, number>();
  private queue: Waiting[] = [];

  constructor(private readonly limits: SlotLimits) {}

  /** Waits for a turn; the answer gives it back and may be called more than once. */
  async take(personId: string): Promise<() => void> {
    if (!this.isFree(personId)) await this.wait(personId);
    else this.enter(personId);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.leave(personId);
    };
  }

  private isFree(personId: string) {
    const { atOnce, ofOnePerson } = this.limits;
    const all = [...this.running.values()].reduce((sum, one) => sum + one, 0);
    return all < atOnce && (this.running.get(personId) ?? 0) < ofOnePerson;
  }

  private wait(personId: string) {
    const { waiting, patienceMs } = this.limits;
    if (this.queue.length >= waiting) throw new AppError("busy");
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue = this.queue.filter((other) => other !== entry);
        reject(new AppError("busy"));
      }, patienceMs);
      const entry = {
        personId,
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.queue.push(entry);
    });
  }

  private enter(personId: string) {
    this.running.set(personId, (this.running.get(personId) ?? 0) + 1);
  }

  private leave(personId: string) {
    const left = (this.running.get(personId) ?? 1) - 1;
    if (left === 0) this.running.delete(personId);
    else this.running.set(personId, left);
    const next = this.queue.find((entry) => this.isFree(entry.personId));
    if (!next) return;
    this.queue = this.queue.filter((entry) => entry !== next);
    this.enter(next.personId);
    next.start();
  }
}
