import { spawn } from "node:child_process";

/**
 * Stops `pid` with `signal` when this process ends in a way that runs no code of
 * ours (kill -9, a crash): a small shell waits for the end of our pipe to it.
 * Returns a function that calls the watch off.
 */
export function stopWithUs(pid, signal) {
  if (process.platform === "win32") return () => {};
  const watcher = spawn(
    "/bin/sh",
    ["-c", `trap '' INT TERM HUP; read _ || kill -s ${signal} -- ${pid}`],
    { stdio: ["pipe", "ignore", "ignore"], detached: true },
  );
  watcher.on("error", () => {});
  watcher.stdin.on("error", () => {});
  watcher.unref();
  watcher.stdin.unref?.();
  return () => watcher.kill("SIGKILL");
}
