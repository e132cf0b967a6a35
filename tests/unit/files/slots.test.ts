import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Slots } from "@/lib/files/upload/slots";

const limits = { atOnce: 4, ofOnePerson: 2, waiting: 5, patienceMs: 1000 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("turns for uploads", () => {
  it("are so many at once and no more", async () => {
    const slots = new Slots({ ...limits, waiting: 100 });
    let running = 0;
    let most = 0;
    let done = 0;
    const work = async (person: number) => {
      const release = await slots.take(`person ${person}`);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      done += 1;
      release();
    };
    const all = Promise.all(Array.from({ length: 50 }, (_, at) => work(at)));
    await vi.advanceTimersByTimeAsync(200);
    await all;
    expect({ most, done, running }).toEqual({ most: 4, done: 50, running: 0 });
  });

  it("leave room beside one person's, who is not passed over either", async () => {
    const slots = new Slots(limits);
    const first = await slots.take("a");
    await slots.take("a");
    const third = slots.take("a");
    let hasThird = false;
    void third.then(() => (hasThird = true));
    await slots.take("b");
    expect(hasThird).toBe(false);
    first();
    await third;
    expect(hasThird).toBe(true);
  });

  it("given back twice count once", async () => {
    const slots = new Slots({ ...limits, atOnce: 1 });
    const release = await slots.take("a");
    release();
    await slots.take("b");
    release();
    const late = expect(slots.take("c")).rejects.toMatchObject({
      code: "busy",
    });
    await vi.advanceTimersByTimeAsync(1000);
    await late;
  });

  it("are refused at once where too many wait, and after a while where none comes", async () => {
    const slots = new Slots({ ...limits, atOnce: 1, waiting: 1 });
    const release = await slots.take("a");
    const waiting = expect(slots.take("b")).rejects.toMatchObject({
      code: "busy",
    });
    await expect(slots.take("c")).rejects.toMatchObject({ code: "busy" });
    await vi.advanceTimersByTimeAsync(1000);
    await waiting;
    // Who gave up holds no turn.
    release();
    await slots.take("d");
  });
});
