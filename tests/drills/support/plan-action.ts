import { withClient } from "../../../prisma/database/connect.mjs";
import { type Client, encode, findAction, fromOwnPage } from "./client";
import type { Installation } from "./installation";

export type PlanAction = Awaited<ReturnType<typeof findPlanAction>>;

/** One action of Riverbend's plan that anybody there may see, and the version that stands. */
export function findPlanAction({ ownerUrl }: Installation) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; version: number }>(
      `SELECT a."id", a."version" FROM "PlanAction" a JOIN "System" s ON s."id" = a."systemId" AND s."slug" = 'riverbend'
        WHERE a."origin" NOT IN ('concern', 'theme') AND a."state" IN ('planned', 'under_way') ORDER BY a."id" LIMIT 1`,
    );
    const found = rows[0];
    if (!found) throw new Error("There is no action to change");
    const path = `/riverbend/plan/${found.id}`;
    return { ...found, path };
  });
}

const fieldsOf = ({ id, version }: PlanAction, title: string) => ({
  title,
  site: "system",
  ownerName: "The drill",
  dueOn: "2030-01-31",
  actionId: id,
  version: String(version),
});

/** Changes its title as its page does; the answer brings the page with it. */
export async function changeTitle(
  client: Client,
  action: PlanAction,
  title: string,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(action, title)))
    form.set(`_1_${name}`, value);
  form.set("0", JSON.stringify(["riverbend", { status: "idle" }, "$K1"]));
  return client.ask(action.path, {
    method: "POST",
    ...(await encode(form, fromOwnPage("changeActionAction"))),
  });
}

/** The same as a browser without scripts posts a form: the answer is the page. */
export async function changeTitleWithoutScripts(
  client: Client,
  action: PlanAction,
  title: string,
) {
  const form = new FormData();
  const id = findAction("changeActionAction");
  form.set("$ACTION_REF_1", "");
  form.set("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
  form.set("$ACTION_1:1", JSON.stringify(["riverbend", { status: "idle" }]));
  for (const [name, value] of Object.entries(fieldsOf(action, title)))
    form.set(name, value);
  return client.ask(action.path, {
    method: "POST",
    ...(await encode(form, { "sec-fetch-site": "same-origin" })),
  });
}
