import "server-only";
import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsV4Signer } from "aws4fetch";
import type { S3Settings } from "@/lib/core/env";

const quietMs = 30_000;
const emptySha256 =
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

type Body = {
  search?: URLSearchParams;
  headers?: Record<string, string>;
  sha256?: string;
  body?: Readable;
};

export type S3Answer = {
  status: number;
  body: IncomingMessage;
  /** Reads what is left, and throws unless the status is one of these. */
  done: (...wanted: number[]) => Promise<void>;
};

/**
 * One signed request. The body goes out as it is read, with its length and
 * its sum said beforehand, so that the service refuses what was cut off.
 */
export async function sendSigned(
  settings: S3Settings,
  method: string,
  place: string,
  { search, headers, sha256 = emptySha256, body }: Body = {},
): Promise<S3Answer> {
  const url = new URL(settings.endpoint);
  url.pathname = [url.pathname.replace(/\/$/, ""), settings.bucket, place]
    .filter((part, index) => index === 0 || part)
    .join("/");
  url.search = search?.toString().replaceAll("+", "%20") ?? "";
  const signed = await new AwsV4Signer({
    method,
    url: url.toString(),
    headers: { ...headers, "x-amz-content-sha256": sha256 },
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
    service: "s3",
    region: settings.region,
  }).sign();
  const answer = await send(signed, body);
  const status = answer.statusCode ?? 0;
  const done = async (...wanted: number[]) => {
    const text = await readAll(answer);
    if (wanted.includes(status)) return;
    const code = /<Code>(\w+)/.exec(text)?.[1] ?? "";
    throw new Error(`The file store answered ${method} with ${status} ${code}`);
  };
  return { status, body: answer, done };
}

/** The answer's text, where its status is the one wanted. */
export async function readText(
  { status, body, done }: S3Answer,
  wanted: number,
) {
  if (status !== wanted) await done(wanted);
  return readAll(body);
}

function send(
  { method, url, headers }: { method: string; url: URL; headers: Headers },
  body: Readable | undefined,
) {
  const open = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = open(url, {
      method,
      headers: Object.fromEntries(headers),
      timeout: quietMs,
    });
    request.on("timeout", () =>
      request.destroy(new Error("The file store does not answer")),
    );
    request.on("error", reject);
    // A service that refuses early answers before all is sent: that counts.
    request.on("response", resolve);
    if (body) pipeline(body, request).catch(reject);
    else request.end();
  });
}

async function readAll(answer: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
