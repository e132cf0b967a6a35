import { expect, type Page, test } from "@playwright/test";
import { withClient } from "../../prisma/database/connect.mjs";
import { operators } from "../../prisma/seed/cast";
import { can, type Role } from "../../lib/auth/roles";
import { type KnownAction, readActions } from "../support/generated-inputs";
import { listActions } from "./support/actions";
import { createCommunity } from "./support/community";
import { signIn } from "./support/people";
import { createSender } from "./support/send";

// Every action of the build, posted to by everyone there is. What each is
// answered follows from the action's gate and the one table of permissions;
// an action that has no gate, or is not of lib, fails by itself.
const slug = "cells";

type Account = { email: string; password: string };
type Reader = {
  who: string;
  account: (() => Account) | null;
  /** What they are in the system; null: no member of it, or nobody. */
  actor: { role: Role; isAdmin: boolean } | null;
  isOperator?: boolean;
  /** Their account is closed after they signed in. */
  isClosed?: boolean;
};

let people: Record<string, Account>;

const member = (role: Role, isAdmin = false) => ({ role, isAdmin });
const account = (name: string) => () => {
  const found = people[name];
  if (!found) throw new Error(`Nobody is ${name}`);
  return found;
};

const readers: Reader[] = [
  { who: "nobody signed in", account: null, actor: null },
  {
    who: "a leader",
    account: account("leader"),
    actor: member("community_wide_leader"),
  },
  {
    who: "an administrator",
    account: account("admin"),
    actor: member("intermediary_staff", true),
  },
  {
    who: "staff",
    account: account("staff"),
    actor: member("intermediary_staff"),
  },
  {
    who: "a coordinator",
    account: account("coordinator"),
    actor: member("site_coordinator"),
  },
  { who: "a viewer", account: account("viewer"), actor: member("viewer") },
  {
    who: "another system's administrator",
    account: account("beside"),
    actor: null,
  },
  {
    who: "a leader whose account was closed",
    account: account("closed"),
    actor: member("community_wide_leader"),
    isClosed: true,
  },
  {
    who: "an operator",
    account: account("operator"),
    actor: null,
    isOperator: true,
  },
];

test.beforeAll(async () => {
  const own = await createCommunity(slug, ["Elm School"], {
    colleagues: [
      ["Stan Second", "intermediary_staff"],
      ["Carla Closed", "community_wide_leader"],
    ],
  });
  const beside = await createCommunity("cells-beside", ["Elm School"]);
  const [staff, closed] = own.colleagues;
  const [coordinator] = own.coordinators;
  const [operator] = operators;
  if (!staff || !closed || !coordinator || !operator)
    throw new Error("Somebody is missing");
  people = {
    ...{ leader: own.leader, admin: own.staff, viewer: own.viewer },
    ...{ staff, closed, coordinator, operator, beside: beside.staff },
  };
  await run(
    `UPDATE "Membership" SET "adminSince" = NULL WHERE "personId" = (SELECT "id" FROM "Person" WHERE "email" = $1)`,
    staff.email,
  );
});

function run(statement: string, value: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(statement, [value]),
  );
}

for (const reader of readers) {
  test(`each action answers ${reader.who} as it should`, async ({ page }) => {
    if (reader.account) await signIn(page, reader.account());
    else await page.goto("/sign-in");
    if (reader.isClosed)
      await run(
        `UPDATE "Person" SET "disabledAt" = now() WHERE "email" = $1`,
        reader.account?.().email ?? "",
      );
    const { wanted, given } = await askAll(page, reader);
    expect(given).toEqual(wanted);
  });
}

async function askAll(page: Page, reader: Reader) {
  const known = new Map((await readActions()).map((one) => [one.name, one]));
  const send = await createSender(page);
  const wanted: Record<string, string> = {};
  const given: Record<string, string> = {};
  for (const { id, name } of listActions()) {
    const action = known.get(name);
    if (!action) throw new Error(`${name} is no action of lib`);
    // These ask for nothing: a language, and to be signed out.
    if (action.gate === "none") {
      expect(["setLocaleAction", "signOutAction"]).toContain(name);
      continue;
    }
    const target = { id, action, from: slug };
    const { text } = await send.action(target, slug, nonsense);
    wanted[name] = answerOf(action, reader);
    given[name] = readAnswer(text);
  }
  return { wanted, given };
}

const nonsense = { nonsense: "x" };

/** Past the gate, nonsense is refused field by field, or an act that needs no words is done. */
function answerOf(action: KnownAction, reader: Reader) {
  const { actor, isOperator, isClosed } = reader;
  const isNobody = reader.account === null || isClosed;
  if (action.gate === "visitor") return "let in";
  if (action.gate === "person") {
    // What is asked is looked at before who asks: nothing of anybody shows in it.
    const needsNothing = action.schema?.safeParse(nonsense).success ?? false;
    return isNobody && needsNothing ? "signed_out" : "let in";
  }
  if (isNobody) return "signed_out";
  if (action.gate === "operator") return isOperator ? "let in" : "not_found";
  if (!actor) return "not_found";
  const { permission } = action;
  if (!permission) throw new Error(`${action.name} asks for nothing`);
  return can(actor, permission) ? "let in" : "forbidden";
}

function readAnswer(text: string) {
  const code = /"status":"error","code":"(\w+)"/.exec(text)?.[1];
  const refusals = ["signed_out", "forbidden", "not_found"];
  if (code && refusals.includes(code)) return code;
  return /"status":"(ok|fields|error)"/.test(text) ? "let in" : text;
}
