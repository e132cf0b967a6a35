import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import path from "node:path";
import { StopError } from "../console/stop-error.mjs";

/** Deletes the demonstration's database and files after asking; nothing else in .data. */
export async function resetDemo({ folder, isSure, stopLeftover }) {
  if (process.env.DATABASE_URL)
    throw new StopError(
      "--reset deletes the built-in database only, and DATABASE_URL is set. Unset it, or empty that database yourself.",
    );
  if (!isSure) await ask(folder);
  await stopLeftover();
  for (const part of ["postgres", "files"])
    rmSync(path.join(folder, part), { recursive: true, force: true });
  console.log("The demonstration's data is deleted.");
}

async function ask(folder) {
  if (!process.stdin.isTTY)
    throw new StopError(
      "--reset asks before it deletes, and nobody can answer here. Add --yes to go on without asking.",
    );
  const reader = createInterface(process.stdin, process.stdout);
  const answer = await reader.question(
    `This deletes all data of the demonstration in ${folder}. Type yes to go on: `,
  );
  reader.close();
  if (answer.trim().toLowerCase() !== "yes")
    throw new StopError("Nothing was deleted.");
}
