import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** One address before several: each request goes to the next in turn, and to the one after when nobody is there. */
export async function startRoundRobin(baseUrls: string[]) {
  const counts = baseUrls.map(() => 0);
  let turn = 0;
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.on("end", () => pass(baseUrls.length));
    const pass = (left: number) => {
      const at = turn++ % baseUrls.length;
      const made = request(
        new URL(asked.url ?? "/", baseUrls[at]),
        { method: asked.method, headers: asked.headers },
        (found) => {
          counts[at] = (counts[at] ?? 0) + 1;
          answer.writeHead(found.statusCode ?? 502, found.headers);
          found.pipe(answer);
        },
      );
      made.on("error", () => {
        if (left > 1 && !answer.headersSent) pass(left - 1);
        else answer.destroy();
      });
      made.end(Buffer.concat(parts));
    };
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    counts,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
