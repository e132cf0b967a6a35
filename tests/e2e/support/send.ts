import { Agent, request } from "node:http";
import type { Page } from "@playwright/test";
import type { KnownAction } from "../../support/generated-inputs";

export type Sent = { status: number; text: string };

/** An action of the build, and the system whose page it is posted from. */
type Target = { id: string; action: KnownAction; from: string };

/** Sends as the page's reader, many at once, without the page. */
export async function createSender(page: Page) {
  const agent = new Agent({ keepAlive: true, maxSockets: 12 });
  const cookies = await page.context().cookies();
  const cookie = cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  const base = new URL(page.url());
  const send = (
    path: string,
    method: string,
    headers: Record<string, string>,
    body?: Buffer | string,
  ) =>
    new Promise<Sent>((resolve, reject) => {
      const sent = request(
        {
          host: base.hostname,
          port: base.port,
          path,
          method,
          agent,
          // From an address of its own: tries are counted by address.
          headers: { cookie, "x-forwarded-for": "198.51.100.8", ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString("utf8"),
            }),
          );
        },
      );
      sent.once("error", reject);
      sent.end(body);
    });
  return {
    get: (address: string) => send(encodeURI(decodeSafely(address)), "GET", {}),
    action: async (
      { id, action, from }: Target,
      to: string,
      input: unknown,
    ) => {
      const headers = { "next-action": id, "sec-fetch-site": "same-origin" };
      const first = action.isOfSystem ? [to] : [];
      if (!action.isForm) {
        const body = JSON.stringify([...first, input ?? null], escape);
        return send(
          `/${from}/score`,
          "POST",
          { ...headers, "content-type": "text/plain;charset=UTF-8" },
          body,
        );
      }
      const form = new FormData();
      for (const [name, value] of fieldsOf(input))
        form.append(`_1_${name}`, value);
      form.append("0", JSON.stringify([...first, { status: "idle" }, "$K1"]));
      const encoded = new Response(form);
      const type = encoded.headers.get("content-type") ?? "";
      return send(
        `/${from}/score`,
        "POST",
        { ...headers, "content-type": type },
        Buffer.from(await encoded.arrayBuffer()),
      );
    },
  };
}

// React reads text that begins with $ as a reference to another part, unless it is doubled.
function escape(_name: string, value: unknown) {
  const isReference = typeof value === "string" && value.startsWith("$");
  return isReference ? `$${value}` : value;
}

// As they are but for what no address line can carry.
function decodeSafely(address: string) {
  return address.replace(/[^\x21-\x7e]/g, (one) => encodeURIComponent(one));
}

function fieldsOf(input: unknown): [string, string][] {
  if (typeof input !== "object" || input === null)
    return [["x", String(input)]];
  return Object.entries(input).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.map((one): [string, string] => [
      name,
      typeof one === "object" ? JSON.stringify(one) : String(one),
    ]);
  });
}
