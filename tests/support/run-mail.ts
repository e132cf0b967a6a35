// A process of its own, which a test ends in the middle: decides and sends as the worker does.
import { sendDueMail } from "@/lib/notices/jobs/send-due";
import { tellEveryone } from "@/lib/notices/jobs/tell-everyone";
import { openPost } from "@/lib/notices/mail/post";

await tellEveryone();
await sendDueMail(await openPost());
process.exit(0);
