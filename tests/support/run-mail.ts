// A process of its own, which a test ends in the middle: decides and sends as
// the worker does; with --send it only sends what was decided before.
import { sendDueMail } from "@/lib/notices/jobs/send-due";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { openPost } from "@/lib/notices/mail/post";

if (!process.argv.includes("--send")) await tellEveryone();
await sendDueMail(await openPost());
process.exit(0);
