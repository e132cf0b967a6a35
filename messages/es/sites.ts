import type { MessagesLike } from "@/lib/core/messages";
import type { sites as en } from "@/messages/en/sites";

export const sites: MessagesLike<typeof en> = {};
