/** Prints the running demo's database addresses, the owner's first: npm run db:url */
import { isStill } from "../prisma/database/process-alive.mjs";
import { readState } from "../prisma/database/state.mjs";
import { dataFolder } from "./root.mjs";

const { demo } = readState(dataFolder);
if (!demo?.ownerUrl || !isStill(demo.ownerPid, "demo.mjs")) {
  console.error("The demo is not running here. Start it with: npm run demo");
  process.exit(1);
}
console.log(demo.ownerUrl);
console.log(demo.appUrl);
