import { Agent, request as send, type OutgoingHttpHeaders } from "node:http";
import { readFileSync } from "node:fs";

export type Answer = {
  status: number;
  text: string;
  bytes: Buffer;
  headers: NodeJS.Dict<string | string[]>;
};
type Asked = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
};
export type Client = ReturnType<typeof openClient>;

/** A browser's side of the connection: kept alive, with one person's cookie. */
export function openClient(baseUrl: string, cookie = "") {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const ask = (path: string, { method, headers, body }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const made = send(
        new URL(path, baseUrl),
        { agent, method, headers: { cookie, ...headers }, timeout: 20_000 },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const bytes = Buffer.concat(parts);
            const status = answer.statusCode ?? 0;
            const text = bytes.toString("utf8");
            resolve({ status, text, bytes, headers: answer.headers });
          });
        },
      );
      made.on("timeout", () => made.destroy(new Error("no answer")));
      made.on("error", reject);
      made.end(body);
    });
  return { ask, close: () => agent.destroy() };
}

/** What a browser says of a page of ours that posts to an action. */
export function fromOwnPage(action: string) {
  return { "next-action": findAction(action), "sec-fetch-site": "same-origin" };
}

/** Calls an action with plain arguments, as our pages do. */
export function act(
  client: Client,
  action: string,
  args: unknown[],
): Promise<Answer> {
  return client.ask("/riverbend/score", {
    method: "POST",
    headers: { ...fromOwnPage(action), "content-type": "text/plain" },
    body: JSON.stringify(args),
  });
}

/** The same with a form as its last argument. */
export async function actWithForm(
  client: Client,
  action: string,
  args: unknown[],
  fields: Record<string, string>,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    form.set(`_1_${name}`, value);
  form.set("0", JSON.stringify([...args, "$K1"]));
  return client.ask("/riverbend/score", {
    method: "POST",
    ...(await encode(form, fromOwnPage(action))),
  });
}

/** A form as a browser sends it. */
export async function encode(form: FormData, headers: OutgoingHttpHeaders) {
  const packed = new Response(form);
  const body = Buffer.from(await packed.arrayBuffer());
  const type = packed.headers.get("content-type") ?? "";
  return { headers: { ...headers, "content-type": type }, body };
}

/** The id of an action in the build. */
export function findAction(name: string) {
  const manifest: { node: Record<string, { exportedName: string }> } =
    JSON.parse(
      readFileSync(".next/server/server-reference-manifest.json", "utf8"),
    );
  const found = Object.entries(manifest.node).find(
    ([, { exportedName }]) => exportedName === name,
  );
  if (!found) throw new Error(`The build has no ${name}`);
  return found[0];
}
