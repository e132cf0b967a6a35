// A process that takes part in jobs and, told to end, does so as Next does:
// as soon as nothing of its own is left.
import { startJobsSoon } from "@/lib/notices/jobs/start-soon";

const stayAlive = setInterval(() => {}, 60_000);
process.on("SIGTERM", () => {
  setImmediate(() => {
    console.log("ending");
    clearInterval(stayAlive);
    process.exit(143);
  });
});
startJobsSoon();
