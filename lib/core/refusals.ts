import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { headers } from "next/headers";

type Refusal = {
  /** The name of the action; `other` where it was a route, or none of ours. */
  action: string;
  code: string;
};
type Count = (refusal: Refusal) => void;

// The pages and the start of the server each have a copy of this file.
const holder = globalThis as { waymarkCountRefusal?: Count };

/** Says who counts them. */
export function countRefusalsBy(count: Count) {
  holder.waymarkCountRefusal = count;
}

/** Counts that an action refused what was sent: by its own name and the code, without who or what. */
export async function countRefusal(code: string) {
  const count = holder.waymarkCountRefusal;
  if (count) count({ action: await readActionName(), code });
}

async function readActionName() {
  try {
    const id = (await headers()).get("next-action") ?? "";
    names ??= readNames();
    return names[id]?.exportedName ?? "other";
  } catch {
    // Tests answer no request.
    return "other";
  }
}

type Names = Record<string, { exportedName?: string } | undefined>;
let names: Names | undefined;

/** What the build says of its actions; a development server has none to say. */
function readNames(): Names {
  const file = path.join(
    /*turbopackIgnore: true*/ process.cwd(),
    ".next/server/server-reference-manifest.json",
  );
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { node: Names }).node;
  } catch {
    return {};
  }
}
