import { expect, test } from "vitest";
import { isRating } from "@/lib/rounds/queue/change";
import {
  FakeServer,
  otherRow,
  row,
  score,
  settle,
  startQueue,
  unscored,
} from "./fake-queue";

test("a choice is sent at once and shown as saved", async () => {
  const server = new FakeServer();
  const { queue, keep } = startQueue(server);
  queue.rate(row, score(2), unscored);
  await settle();
  expect(server.ratings.get("indicator")?.value).toBe(2);
  expect(queue.state.getSummary().waiting).toBe(0);
  expect(await keep.list()).toEqual([]);
  expect(queue.state.getSummary().lastSavedAt).not.toBeNull();
});

test("changes wait without a connection, survive a reload, and are sent once each", async () => {
  const server = new FakeServer();
  server.isOnline = false;
  const before = startQueue(server);
  before.queue.rate(row, score(1), unscored);
  before.queue.rate(otherRow, score(2), unscored);
  await settle();
  expect(before.queue.state.getSummary()).toMatchObject({
    isOffline: true,
    waiting: 2,
  });
  const after = startQueue(server, before.keep);
  await after.queue.load();
  expect(after.queue.state.getSummary().waiting).toBe(2);
  server.isOnline = true;
  await after.queue.flush();
  expect(server.received.map((change) => change.indicatorId)).toEqual([
    "indicator",
    "other",
  ]);
  expect(await after.keep.list()).toEqual([]);
});

test("the connection is tried again by itself, ever less often", async () => {
  const server = new FakeServer();
  server.isOnline = false;
  const { queue, pass } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  server.isOnline = true;
  await pass(1_000);
  expect(server.received).toHaveLength(0);
  await pass(2_000);
  expect(server.received).toHaveLength(1);
});

test("an answer lost on the way is asked for again under the same key: one write", async () => {
  const server = new FakeServer();
  server.losesAnswers = true;
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  server.losesAnswers = false;
  await queue.flush();
  const keys = server.received.map((change) => change.key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(server.ratings.get("indicator")?.version).toBe(1);
});

test("a choice made while another may have arrived waits for its version", async () => {
  const server = new FakeServer();
  server.losesAnswers = true;
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  server.losesAnswers = false;
  queue.rate(row, score(2), unscored);
  await settle();
  expect(server.ratings.get("indicator")).toMatchObject({
    value: 2,
    version: 2,
  });
  expect(queue.state.getSummary().waiting).toBe(0);
});

test("a choice that was never sent is replaced, and dropped when it returns to what is saved", async () => {
  const server = new FakeServer();
  server.isOnline = false;
  const { queue } = startQueue(server);
  const saved = { choice: score(1), version: 4, evidenceCount: 0 };
  queue.rate(row, score(0), saved);
  await settle();
  // The first may have been on its way when the connection broke.
  queue.rate(otherRow, score(2), saved);
  queue.rate(otherRow, score(0), saved);
  expect(ratingsOf(queue, "other")).toEqual([0]);
  queue.rate(otherRow, score(1), saved);
  expect(ratingsOf(queue, "other")).toEqual([]);
});

test("a stale write shows both values and nothing is dropped until the person chooses", async () => {
  const server = new FakeServer();
  server.write("indicator", 2);
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  const [conflict] = queue.state.changes;
  expect(conflict).toMatchObject({
    status: "conflict",
    choice: { value: 1 },
    theirs: { value: 2, byName: "Dana" },
  });
  queue.keepMine(conflict?.key ?? "");
  await settle();
  expect(server.ratings.get("indicator")).toMatchObject({
    value: 1,
    version: 2,
  });
});

test("keeping theirs sends nothing", async () => {
  const server = new FakeServer();
  server.write("indicator", 2);
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  queue.discard(queue.state.changes[0]?.key ?? "");
  await queue.flush();
  expect(server.ratings.get("indicator")?.value).toBe(2);
  expect(server.received).toHaveLength(1);
});

test("a conflict with an identical answer settles itself", async () => {
  const server = new FakeServer();
  server.write("indicator", 1);
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  expect(queue.state.changes).toEqual([]);
  expect(queue.state.getSummary().oldStamp).toBe(1);
});

test("a conflict on one row holds up no other", async () => {
  const server = new FakeServer();
  server.write("indicator", 2);
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  queue.rate(otherRow, score(2), unscored);
  await settle();
  expect(server.ratings.get("other")?.value).toBe(2);
  expect(queue.state.getSummary()).toMatchObject({ waiting: 1, stuck: 1 });
});

test("a 3 with nothing behind it waits here, and goes by itself after its note", async () => {
  const server = new FakeServer();
  const { queue } = startQueue(server);
  queue.rate(row, score(3), unscored);
  await settle();
  expect(server.received).toEqual([]);
  expect(queue.state.changes[0]?.status).toBe("needs_evidence");
  queue.addEvidence(row, { body: "seen", url: "", effectiveOn: "2026-11-22" });
  await settle();
  expect(server.received.map((change) => change.kind)).toEqual([
    "evidence",
    "rating",
  ]);
  expect(server.ratings.get("indicator")?.value).toBe(3);
});

test("a 3 that the server refuses keeps its value", async () => {
  const server = new FakeServer();
  const { queue } = startQueue(server);
  // Someone has taken the note back that this page still counts.
  queue.rate(row, score(3), { ...unscored, evidenceCount: 1 });
  await settle();
  expect(queue.state.changes[0]).toMatchObject({
    status: "needs_evidence",
    choice: { value: 3 },
  });
});

test("a closed round keeps the value in sight until it is discarded", async () => {
  const server = new FakeServer();
  server.nextAnswer = { status: "error", code: "round_closed" };
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  expect(queue.state.changes[0]).toMatchObject({
    status: "refused",
    code: "round_closed",
    choice: { value: 1 },
  });
  queue.discard(queue.state.changes[0]?.key ?? "");
  expect(queue.state.changes).toEqual([]);
});

test("signed out: nothing more is sent, everything is kept", async () => {
  const server = new FakeServer();
  server.nextAnswer = { status: "error", code: "signed_out" };
  const { queue, keep } = startQueue(server);
  queue.rate(row, score(1), unscored);
  queue.rate(otherRow, score(2), unscored);
  await settle();
  expect(server.received).toHaveLength(1);
  expect(await keep.list()).toHaveLength(2);
  expect(queue.state.getSummary().isSignedOut).toBe(true);
  await queue.flush();
  expect(server.ratings.size).toBe(2);
  expect(queue.state.getSummary().isSignedOut).toBe(false);
});

test("undo gives the person's own changes back, last first", async () => {
  const server = new FakeServer();
  const { queue } = startQueue(server);
  queue.rate(row, score(1), unscored);
  await settle();
  const saved = { choice: score(1), version: 1, evidenceCount: 0 };
  queue.rate(row, score(2), saved);
  await settle();
  const last = queue.takeLastDone(() => true);
  expect(last?.before).toEqual(score(1));
  queue.rate(
    row,
    score(1),
    { choice: score(2), version: 2, evidenceCount: 0 },
    true,
  );
  await settle();
  expect(server.ratings.get("indicator")).toMatchObject({
    value: 1,
    version: 3,
  });
  expect(queue.takeLastDone(() => true)?.before).toEqual(score(null));
  expect(queue.takeLastDone(() => true)).toBeNull();
});

function ratingsOf(
  queue: ReturnType<typeof startQueue>["queue"],
  indicatorId: string,
) {
  return queue.state.changes
    .filter(isRating)
    .filter((change) => change.indicatorId === indicatorId)
    .map(({ choice }) => choice.value);
}
