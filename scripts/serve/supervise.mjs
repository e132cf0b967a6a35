import { StopError } from "../console/stop-error.mjs";
import { createRestartLimit } from "./restart-limit.mjs";

/**
 * Keeps a part running: starts it again when it ends by itself, until stop().
 * @param {{name: string, log: string, start: () => Promise<{ended: Promise<unknown>, stop: () => Promise<void>}>, onRestart?: (part: object) => Promise<void> | void, onGivenUp: (error: Error) => void}} options
 */
export async function supervise({ name, log, start, onRestart, onGivenUp }) {
  const mayRestart = createRestartLimit();
  let isStopping = false;
  let current = await start();
  watch(current);

  function watch(part) {
    void part.ended.then((how) => {
      if (!isStopping && part === current) void restart(how);
    });
  }

  async function restart(how) {
    if (!mayRestart())
      return onGivenUp(
        new StopError(
          `The ${name} stopped more than three times in a minute. Its log, ${log}, says why; after that, start again.`,
        ),
      );
    const ending = typeof how === "string" ? ` (${how})` : "";
    console.log(
      `The ${name} stopped unexpectedly${ending}. Starting it again …`,
    );
    try {
      const part = await start();
      if (isStopping) return part.stop();
      current = part;
      watch(part);
      await onRestart?.(part);
      console.log(`The ${name} is running again.`);
    } catch (error) {
      if (!isStopping) onGivenUp(error);
    }
  }

  return {
    get current() {
      return current;
    },
    stop: () => {
      isStopping = true;
      return current.stop();
    },
  };
}
