/** The command npm run framework; scripts/framework.mjs starts it. */
import { runFramework } from "./framework-command/run";

process.exitCode = await runFramework(process.argv.slice(2));
