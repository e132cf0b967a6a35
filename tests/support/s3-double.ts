import { createHash, createHmac } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

const secret = "a secret of no worth";
export const s3Settings = {
  region: "eu-test-1",
  bucket: "waymark-test",
  accessKeyId: "TESTKEY",
  secretAccessKey: secret,
};

/**
 * A small server that speaks as much S3 as we do. It works out every signature
 * for itself, as the service's documentation has it, and refuses what does not match.
 */
export async function startS3Double() {
  const objects = new Map<string, { body: Buffer; at: Date }>();
  const refusals: string[] = [];
  const state = { isDown: false, pageSize: 2 };
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await readBody(request);
    const problem = state.isDown ? "SlowDown" : findProblem(request, body);
    if (problem) {
      refusals.push(problem);
      response.statusCode = state.isDown ? 503 : 403;
      return response.end(`<Error><Code>${problem}</Code></Error>`);
    }
    const url = new URL(request.url ?? "", "http://double");
    const key = decodeURIComponent(url.pathname.split("/").slice(2).join("/"));
    if (request.method === "GET" && key === "") {
      return response.end(list(url.searchParams));
    }
    if (request.method === "PUT") objects.set(key, { body, at: new Date() });
    const found = objects.get(key);
    if (request.method === "DELETE") {
      objects.delete(key);
      response.statusCode = 204;
      return response.end();
    }
    if (!found) response.statusCode = 404;
    response.end(request.method === "GET" ? found?.body : undefined);
  }

  function list(search: URLSearchParams) {
    const from = search.get("continuation-token") ?? "";
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(search.get("prefix") ?? ""))
      .filter((key) => `${key}&<` > from)
      .toSorted();
    const page = keys.slice(0, state.pageSize);
    const next = keys.length > page.length ? `${page.at(-1)}&<` : "";
    const contents = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
    );
    const more = next
      ? `<NextContinuationToken>${next.replace("&", "&amp;").replace("<", "&lt;")}</NextContinuationToken>`
      : "";
    return `<?xml version="1.0"?><ListBucketResult>${contents.join("")}${more}</ListBucketResult>`;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise((resolve) => server.close(resolve));
  const endpoint = `http://127.0.0.1:${port}`;
  return { endpoint, objects, refusals, state, stop };
}

function findProblem(request: IncomingMessage, body: Buffer) {
  const { headers, method = "", url = "" } = request;
  const found =
    /^AWS4-HMAC-SHA256 Credential=TESTKEY\/(\d{8})\/eu-test-1\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (!found) return "AccessDenied";
  const [, day = "", signed = "", signature] = found;
  const names = signed.split(";");
  const time = String(headers["x-amz-date"]);
  const sum = String(headers["x-amz-content-sha256"]);
  if (!names.includes("host") || !names.includes("x-amz-content-sha256"))
    return "UnsignedHeaders";
  if (sum !== sha256(body)) return "XAmzContentSHA256Mismatch";
  if (method === "PUT" && headers["content-length"] !== String(body.length))
    return "MissingContentLength";
  const { pathname, searchParams } = new URL(url, "http://double");
  const search = [...searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join("&");
  const heads = names.map(
    (name) => `${name}:${String(headers[name]).trim()}\n`,
  );
  const canonical = [method, pathname, search, heads.join(""), signed, sum];
  const scope = `${day}/eu-test-1/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical.join("\n"))];
  const key = [day, "eu-test-1", "s3", "aws4_request"].reduce<Buffer | string>(
    (hmacKey, part) => hmac(hmacKey, part),
    `AWS4${secret}`,
  );
  const wanted = hmac(key, text.join("\n")).toString("hex");
  return wanted === signature ? null : "SignatureDoesNotMatch";
}

function encode(text: string) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(content: string | Buffer) {
  return createHash("sha256").update(content).digest("hex");
}

function hmac(key: string | Buffer, text: string) {
  return createHmac("sha256", key).update(text).digest();
}

async function readBody(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
