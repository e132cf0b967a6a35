import { Readable } from "node:stream";

/** A file on its way up. */
export function someFile() {
  return {
    name: "notes.txt",
    stream: Readable.from([Buffer.from("Not ours")]),
    whole: Promise.resolve(),
  };
}
