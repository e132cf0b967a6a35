import { spawn } from "node:child_process";

/** Where a command of ours works, and within which limits. */
export type Surroundings = {
  DATABASE_URL: string;
  APP_DATABASE_URL?: string;
  FILES_DIR?: string;
  S3_BUCKET?: string;
};

const tellMemory = `data:text/javascript,process.on("exit",()=>console.log("peak "+Math.round(process.resourceUsage().maxRSS/1024)+" MB"))`;

/** Runs npm run backup or restore as people do; what it said, how it ended, and the most memory it held. */
export function run(
  command: "backup" | "restore",
  folder: string,
  surroundings: Surroundings,
): Promise<{ code: number | null; text: string; megabytes: number }> {
  const given = ["--import", tellMemory, `scripts/${command}.mjs`, folder];
  const child = spawn(process.execPath, given, {
    env: { ...process.env, FILES_DIR: undefined, ...surroundings },
  });
  let text = "";
  child.stdout.on("data", (chunk) => (text += String(chunk)));
  child.stderr.on("data", (chunk) => (text += String(chunk)));
  return new Promise((resolve) =>
    child.once("close", (code) =>
      resolve({ code, text, megabytes: Number(/peak (\d+)/.exec(text)?.[1]) }),
    ),
  );
}
