import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** Every action of the build, by the id it is posted to. */
export function listActions() {
  const manifest: { node: Record<string, { exportedName: string }> } =
    JSON.parse(
      readFileSync(".next/server/server-reference-manifest.json", "utf8"),
    );
  return Object.entries(manifest.node).map(([id, { exportedName }]) => ({
    id,
    name: exportedName,
  }));
}

/** Posts to an action from a page of the person's own system, as no page of ours would. */
export async function post(
  page: Page,
  system: string,
  id: string,
  args: unknown,
) {
  const answer = await page.request.post(`/${system}/score`, {
    headers: { ...ownPage(page, id), "content-type": "text/plain" },
    data: JSON.stringify(args),
  });
  return { status: answer.status(), text: await answer.text() };
}

/** The same with a form behind the arguments, as the browser encodes it. */
export async function postForm(
  page: Page,
  system: string,
  id: string,
  args: readonly unknown[],
  fields: Record<string, string>,
) {
  const named = Object.entries(fields).map(([name, value]) => [
    `_1_${name}`,
    value,
  ]);
  const answer = await page.request.post(`/${system}/score`, {
    headers: ownPage(page, id),
    multipart: {
      ...Object.fromEntries(named),
      "0": JSON.stringify([...args, "$K1"]),
    },
  });
  return { status: answer.status(), text: await answer.text() };
}

function ownPage(page: Page, id: string) {
  return {
    "next-action": id,
    // From an address of its own: tries are counted by address, and stories sign in from here.
    "x-forwarded-for": "198.51.100.7",
    ...sameOrigin(page),
  };
}

export function sameOrigin(page: Page) {
  const { origin } = new URL(page.url());
  return { "sec-fetch-site": "same-origin", origin };
}

/** Posts to an action that takes one thing, and sees that it did what it does. */
export async function act(
  page: Page,
  slug: string,
  name: string,
  input: object,
) {
  const { text } = await post(page, slug, actionId(name), [slug, input]);
  expect(text).toContain('"status":"ok"');
}

export function actionId(name: string) {
  const found = listActions().find((action) => action.name === name);
  if (!found) throw new Error(`The build has no ${name}`);
  return found.id;
}
