import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { copyIn, copyOut } from "./tables.mjs";

/** Writes a table into a compressed file, a piece at a time; its count and sum. */
export async function writeTable(client, table, file) {
  const sum = sumUp();
  const source = client.query(copyTo(copyOut(table)));
  const target = createWriteStream(file, { flags: "wx", mode: 0o600 });
  await pipeline(source, sum.stream, createGzip({ level: 5 }), target);
  return { rows: source.rowCount, sha256: sum.digest() };
}

/** The same figures of a table that stands in the database. */
export async function sumTable(client, table) {
  const sum = sumUp();
  const source = client.query(copyTo(copyOut(table)));
  await pipeline(source, sum.stream, nowhere());
  return { rows: source.rowCount, sha256: sum.digest() };
}

/** Takes a compressed file into a table; the figures of what was read. */
export async function readTable(client, table, file) {
  const sum = sumUp();
  const target = client.query(copyFrom(copyIn(table)));
  await pipeline(createReadStream(file), createGunzip(), sum.stream, target);
  return { rows: target.rowCount, sha256: sum.digest() };
}

function sumUp() {
  const hash = createHash("sha256");
  const stream = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest("hex") };
}

function nowhere() {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
