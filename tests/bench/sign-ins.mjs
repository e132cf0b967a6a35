import { addAccounts, knownEmail, unknownEmail } from "./accounts.mjs";
import { cookiesOf, createAsker, signInRequest } from "./ask.mjs";
import { password } from "./load-systems.mjs";
import { measureInTurns } from "./measure.mjs";
import { printTable } from "./print-table.mjs";

// Eight may fail for one account, and sixty from one address, before more are refused.
const triesEach = 4;
const mostASecond = 40;
const rounds = 6;

/**
 * Prints how long signing in takes, and whether a refusal takes as long for an
 * account that there is as for one that there is not.
 * @returns {Promise<number>} p50 of the wrong password / p50 of no account
 */
export async function printSignIns(
  { app },
  { ownerUrl, size, crowds, milliseconds },
) {
  const form = await openForm(app.baseUrl);
  const kind = `size-${size}`;
  const tries = Math.ceil((rounds * milliseconds * mostASecond) / 1_000);
  const accounts = Math.max(Math.ceil(tries / triesEach), ...crowds);
  await addAccounts(ownerUrl, kind, accounts);
  const right = createTries(form, kind, password);
  await printCrowds(app, right, { crowds, milliseconds });
  const targets = [
    { name: "right password", ...app, ...right },
    {
      name: "wrong password",
      ...app,
      ...createFailing(form, kind, knownEmail, accounts),
    },
    {
      name: "no such account",
      ...app,
      ...createFailing(form, kind, unknownEmail, accounts),
    },
  ];
  const how = { atOnce: 1, rounds, milliseconds };
  const found = await measureInTurns(targets, how);
  const none = found["no such account"];
  printTable("Signing in and being refused, one at a time, in turns", [
    ["", "p50 ms", "p95 ms", "tries", "p50 / no such account"],
    ...Object.entries(found).map(([name, { p50, p95, count }]) => [
      ...[name, p50, p95, count, p50 / none.p50],
    ]),
  ]);
  return found["wrong password"].p50 / none.p50;
}

async function printCrowds(app, right, { crowds, milliseconds }) {
  const rows = [];
  for (const atOnce of crowds) {
    const how = { atOnce, rounds: 2, milliseconds };
    const target = { name: "sign-in", ...app, ...right };
    const found = await measureInTurns([target], how);
    const { p50, p95, perSecond, failed } = found["sign-in"];
    rows.push([`${atOnce} at once`, p50, p95, perSecond, failed]);
  }
  printTable("Signing in", [
    ["", "p50 ms", "p95 ms", "a second", "failed"],
    ...rows,
  ]);
}

/** What a browser that opened the form sends along. */
async function openForm(baseUrl) {
  const { ask, close } = createAsker(baseUrl, 1);
  const csrf = await ask({ path: "/api/auth/csrf" });
  close();
  const { csrfToken } = JSON.parse(csrf.body.toString());
  return { csrfToken, cookie: cookiesOf(csrf) };
}

/** Each worker as itself, with the right password. */
function createTries(form, kind, password) {
  return {
    next: (worker) => tryAs(form, knownEmail(kind, worker), password, worker),
    isGood: (answer) => cookiesOf(answer).includes("session="),
  };
}

/** One account after another, so that none is tried too often. */
function createFailing(form, kind, emailOf, accounts) {
  let tries = 0;
  return {
    next: () => {
      const account = Math.floor(tries / triesEach) % accounts;
      tries += 1;
      return tryAs(form, emailOf(kind, account), "not this password", account);
    },
    isGood: ({ status, body }) =>
      status === 401 && body.includes("CredentialsSignin"),
  };
}

/** A try from an address of the account's own. */
function tryAs({ csrfToken, cookie }, email, password, account) {
  const asked = signInRequest(email, password, csrfToken, cookie);
  const from = `10.1.${Math.floor(account / 250)}.${account % 250}`;
  const headers = { ...asked.headers, "x-forwarded-for": from };
  return { ...asked, headers };
}
