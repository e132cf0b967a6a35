import { endCommands } from "../console/run-command.mjs";
import { runStep } from "../console/step.mjs";
import { checkDiskSpace } from "../checks/disk-space.mjs";
import { root } from "../root.mjs";
import { generateClient, needsGenerate } from "../steps/generate.mjs";
import { installPackages, needsInstall } from "../steps/install.mjs";

/** Packages and the generated client: what every suite needs. */
export async function makeReady({ isHeavy }) {
  const isFirst = needsInstall(root);
  checkDiskSpace(root, isHeavy || isFirst);
  if (isFirst) await installPackages(root);
  if (needsGenerate(root))
    await runStep("Generating the database client", () => generateClient(root));
}

/** On a signal, ends what runs and what `stop` knows of, then this process. */
export function stopOnSignal(stop = async () => {}) {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      endCommands();
      void stop().finally(() => process.exit(130));
    });
}
