import "server-only";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { AppError } from "@/lib/core/result";
import { mostFileBytes } from "../schema";

const mostFormBytes = 64 * 1024;
const quietMs = 30_000;
const longestMs = 15 * 60_000;

export type IncomingFile = {
  name: string;
  /** The bytes as they come; ends in an error where they are too many or cut off. */
  stream: Readable;
  /** Settles once the whole form has arrived as it should. */
  whole: Promise<void>;
};

export type Upload = {
  fields: Record<string, string>;
  file: IncomingFile | null;
  /**
   * Lets what is left of a refused file pass by unkept, so that the sender
   * hears the answer; false where there is no saying how much that is.
   */
  passBy: () => boolean;
};

/**
 * A form with one file, read as it comes: the fields before the file at once,
 * the file by whoever wants it. A form that says it is too large is not read.
 * One that is not read to its end must not be cancelled: that would close the
 * connection before the answer is out.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > mostFileBytes + mostFormBytes) {
    throw new AppError("file_too_big");
  }
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=./i.test(type) || !request.body) {
    throw new AppError("invalid");
  }
  const form = openForm(type);
  const source = Readable.fromWeb(request.body as ReadableStream);
  const fields: Record<string, string> = {};
  const gate = openGate();
  const whole = pipeline(source, gate.stream, form).catch((error: unknown) => {
    throw error instanceof AppError ? error : new AppError("file_cut_off");
  });
  const file = new Promise<IncomingFile | null>((resolve, reject) => {
    form.on("field", (name, value, _, isCut) => {
      // One that was cut is too long for the schema that reads it next.
      fields[name] = isCut ? `${value}${"x".repeat(mostFormBytes)}` : value;
    });
    form.on("file", (field, stream, name) => {
      const isChosen = field === "file" && Boolean(name);
      if (!isChosen) return void stream.on("error", ignore).resume();
      resolve({ name, stream: guard(stream, whole, gate.close), whole });
    });
    whole.then(() => resolve(null), reject);
  });
  const incoming = await file;
  const passBy = () => {
    const stream = incoming?.stream;
    if (!stream || stream.readableEnded) return true;
    stream.resume();
    return length > 0 && !stream.destroyed;
  };
  return { fields, file: incoming, passBy };
}

function openForm(type: string) {
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: {
        files: 1,
        fields: 20,
        parts: 21,
        fieldSize: 20 * 1024,
        headerPairs: 20,
        headerSize: 8 * 1024,
        fileSize: mostFileBytes,
      },
    });
  } catch {
    throw new AppError("invalid");
  }
}

/** Ends a file that is too large, or whose form broke off, as an error rather than as a shorter file. */
function guard(stream: Readable, whole: Promise<void>, close: () => void) {
  // Whoever reads is told by reading; unread, it must not end the process.
  stream.on("error", ignore);
  stream.once("limit", () => {
    close();
    stream.destroy(new AppError("file_too_big"));
  });
  whole.catch((error: Error) => stream.destroy(error));
  return stream;
}

/**
 * Lets bytes through, until none come for a while or it takes too long
 * altogether; or until it is closed: then what is left stays unread.
 */
function openGate() {
  let isClosed = false;
  const stop = () => stream.destroy(new AppError("file_cut_off"));
  const longest = setTimeout(stop, longestMs).unref();
  let quiet = setTimeout(stop, quietMs).unref();
  const stream = new Transform({
    transform(chunk, _, done) {
      if (isClosed) return;
      clearTimeout(quiet);
      quiet = setTimeout(stop, quietMs).unref();
      done(null, chunk);
    },
  });
  stream.once("close", () => {
    clearTimeout(quiet);
    clearTimeout(longest);
  });
  return { stream, close: () => void (isClosed = true) };
}

function ignore() {}
