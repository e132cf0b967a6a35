/** The command npm run operator; scripts/operator.mjs starts it. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { withClient } from "./database/connect.mjs";
import { addOperator, type OperatorAnswer, removeOperator } from "./operators";
import { type LinkAnswer, makePasswordLink } from "./owner-password-link";
import { removeFactors } from "./owner-remove-factors";

const usage = `Usage: npm run operator -- COMMAND

  add EMAIL [--name NAME]   make a person an operator; someone new gets an account
                            and a link to choose a password, printed this once
  remove EMAIL              make a person an operator no longer
  password-link EMAIL       print a link that lets a person choose a new password,
                            once, within an hour; for where no mails go out
  remove-factor EMAIL       take a lost second factor off an account, with its
                            recovery codes; be sure who asks

Operators run the installation: they bring in, publish and retire frameworks,
and see no system's content. Ends with 0 when all is well, 1 when there is no such
person, 2 when it could not run.`;

const acts = ["add", "remove", "password-link", "remove-factor"] as const;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2 as const;
});

async function main(given: string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [act, address, ...more] = positionals;
  if (values.help || act === "help") {
    console.log(usage);
    return 0;
  }
  const email = z.email().max(254).safeParse(address?.trim().toLowerCase());
  if (!isAct(act) || !email.success || more.length > 0) throw new Error(usage);
  if (act === "password-link") return printLink(email.data);
  if (act === "remove-factor") return takeFactorsOff(email.data);
  const name = values.name?.trim() || (email.data.split("@")[0] ?? "");
  if (name.length > 120) throw new Error("A name has at most 120 characters.");
  const answer = await withClient(ownerUrl(), (client) =>
    act === "add"
      ? addOperator(client, { email: email.data, name })
      : removeOperator(client, email.data),
  );
  return tell(answer, email.data, act);
}

function isAct(given: string | undefined): given is (typeof acts)[number] {
  return acts.some((act) => act === given);
}

async function printLink(email: string) {
  const answer: LinkAnswer = await withClient(ownerUrl(), (client) =>
    makePasswordLink(client, email),
  );
  if (answer.status !== "made") return tell(answer, email, "add");
  sayLink(`${answer.name} (${email})`, answer.token);
  return 0 as const;
}

function sayLink(who: string, token: string) {
  const base = process.env.NEXTAUTH_URL ?? "http://localhost:3000";
  console.log(
    `${who} chooses a new password here, once, within an hour:
${base.replace(/\/+$/, "")}/reset-password/${token}
Whoever has it can take over the account. NEXTAUTH_URL names the address it begins with.
Another one, which ends this: npm run operator -- password-link EMAIL`,
  );
}

async function takeFactorsOff(email: string) {
  const answer = await withClient(ownerUrl(), (client) =>
    removeFactors(client, email),
  );
  if (answer.status === "unknown") return tell(answer, email, "remove");
  console.log(
    answer.status === "removed"
      ? `${answer.name} (${email}) has no second factor any more.`
      : `${answer.name} (${email}) had no second factor.`,
  );
  return 0 as const;
}

function tell(answer: OperatorAnswer, email: string, act: "add" | "remove") {
  switch (answer.status) {
    case "unknown":
      console.error(`Nobody here has the e-mail address ${email}.`);
      return 1 as const;
    case "disabled":
      console.error(`The account ${email} is disabled. Nothing was changed.`);
      return 1 as const;
    case "unchanged":
      console.log(
        act === "add"
          ? `${answer.name} (${email}) is an operator already.`
          : `${answer.name} (${email}) is no operator.`,
      );
      return 0 as const;
    case "removed":
      console.log(`${answer.name} (${email}) is an operator no longer.`);
      return 0 as const;
    case "added":
      console.log(`${answer.name} (${email}) is an operator now.`);
      if (answer.token !== null) sayLink(answer.name, answer.token);
      return 0 as const;
  }
}

function ownerUrl() {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  throw new Error(
    "There is no database to work on. Start the demo (npm run demo), or set DATABASE_URL to the owner's address.",
  );
}
