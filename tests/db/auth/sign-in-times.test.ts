import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { checkCredentials } from "@/lib/auth/sign-in";
import { askForLinkAction } from "@/lib/members/password-actions";
import { findInCast } from "../../e2e/support/people";
import { asOwner, seedDatabase } from "../../support/seeded";
import { startSmtpDouble } from "../../support/smtp-double";

// A request as Next gives it, from our own page; what comes after the answer
// is put aside, to run once the times are taken.
const later: (() => unknown)[] = [];
vi.mock("next/headers", () => ({
  headers: () =>
    Promise.resolve(new Headers({ "sec-fetch-site": "same-origin" })),
}));
vi.mock("next/server", () => ({
  after: (work: () => unknown) => void later.push(work),
}));

const known = findInCast("Ruth Okafor").email;
const disabled = "olga.petrenko@riverbend.example";
const kinds = { known, unknown: "nobody@nowhere.example", disabled };
// What is over in a moment is measured more often.
const rounds = { signIn: 41, link: 151 };
// A machine busy with other things may measure again; what tells, tells again.
const patience = { timeout: 120_000, retry: 3 };
let smtp: Awaited<ReturnType<typeof startSmtpDouble>>;

beforeAll(async () => {
  await seedDatabase();
  smtp = await startSmtpDouble();
  process.env.SMTP_URL = smtp.url;
  process.env.MAIL_FROM = "waymark@mail.example";
  process.env.NEXTAUTH_URL = "https://waymark.example";
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  await smtp.stop();
});

/**
 * The time for each account that a fifth of the tries stay within: what else the
 * machine does only ever adds to a time, so the quick ones tell what is the
 * work's own. In turns, so that a slow moment hits all alike.
 */
async function measure(
  rounds: number,
  work: (email: string) => Promise<unknown>,
) {
  const times = Object.entries(kinds).map(([kind, email]) => ({
    ...{ kind, email, taken: [] as number[] },
  }));
  for (let round = -3; round < rounds; round += 1)
    for (const { email, taken } of shift(times, round)) {
      await asOwner((client) => client.query(`DELETE FROM "SignInLimit"`));
      const from = performance.now();
      await work(email);
      if (round >= 0) taken.push(performance.now() - from);
    }
  return Object.fromEntries(
    times.map(({ kind, taken }) => [kind, quickOf(taken)]),
  );
}

/** Each comes first as often as the others. */
function shift<T>(all: readonly T[], by: number) {
  const at = (by + 30) % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

function quickOf(times: readonly number[]) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 5)] ?? 0;
}

function expectAlike(times: Record<string, number>) {
  const all = Object.values(times);
  const spread = Math.max(...all) / Math.min(...all);
  expect({ times, isAlike: spread <= 1.1 }).toMatchObject({ isAlike: true });
}

it(
  "a wrong password takes as long for a known, an unknown and a disabled account",
  patience,
  async () => {
    const times = await measure(rounds.signIn, async (email) => {
      const found = await checkCredentials(
        { email, password: "no" },
        "10.1.0.1",
      );
      expect(found).toBeNull();
    });
    expectAlike(times);
  },
);

it(
  "asking for a link is answered the same and as soon, whatever the account",
  patience,
  async () => {
    smtp.received.length = 0;
    const answers = new Set<string>();
    const times = await measure(rounds.link, async (email) => {
      const form = new FormData();
      form.set("email", email);
      answers.add(
        JSON.stringify(await askForLinkAction({ status: "idle" }, form)),
      );
    });
    expect([...answers]).toEqual(['{"status":"ok"}']);
    expectAlike(times);
    expect(smtp.received).toEqual([]);
    await asOwner((client) => client.query(`DELETE FROM "SignInLimit"`));
    for (const work of later.slice(-3)) await work();
    expect(smtp.received.map(({ to }) => to)).toEqual([known]);
  },
);
