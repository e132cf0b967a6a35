import { beforeAll, expect, it } from "vitest";
import { getPool } from "@/lib/db/client";
import { readWaiting } from "@/lib/db/waiting";
import { asApp, asOwner, seedDatabase } from "../../support/seeded";

beforeAll(() => seedDatabase());

it("counts the mails that are due, and how long the first has been", async () => {
  expect((await readWaiting()).queued).toMatchObject({
    ...{ mails: 0, oldestMailSeconds: 0, jobs: expect.any(Number) },
  });
  await addMail("now() - interval '90 seconds'");
  await addMail("now() + interval '1 hour'");
  const { queued } = await readWaiting();
  expect(queued?.mails).toBe(1);
  expect(queued?.oldestMailSeconds).toBeGreaterThanOrEqual(90);
  expect(queued?.oldestMailSeconds).toBeLessThan(180);
});

it("tells the app's role how many, and not whose", async () => {
  await asApp(async (client) => {
    const counted = await client.query(`SELECT * FROM count_due_mail()`);
    expect(Object.keys(counted.rows[0])).toEqual(["waiting", "oldestSeconds"]);
    const seen = await client.query(`SELECT * FROM "Mail"`);
    expect(seen.rows).toEqual([]);
  });
});

it("counts the connections of the pool, and who waits for one", async () => {
  const pool = getPool();
  const most = pool.options.max ?? 10;
  const held = await Promise.all(
    Array.from({ length: most }, () => pool.connect()),
  );
  const late = pool.connect();
  try {
    const { totalCount, idleCount, waitingCount } = pool;
    expect({ totalCount, idleCount, waitingCount }).toEqual({
      ...{ totalCount: most, idleCount: 0, waitingCount: 1 },
    });
  } finally {
    for (const client of held) client.release();
    (await late).release();
  }
  expect((await readWaiting()).pool).toMatchObject({ inUse: 0, waiting: 0 });
});

function addMail(dueAt: string) {
  return asOwner((client) =>
    client.query(
      `INSERT INTO "Mail" ("id", "personId", "topic", "period", "dueAt")
       SELECT gen_random_uuid(), "id", 'digest', gen_random_uuid()::text, ${dueAt} FROM "Person" ORDER BY "id" LIMIT 1`,
    ),
  );
}
