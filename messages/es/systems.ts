import type { MessagesLike } from "@/lib/core/messages";
import type { systems as en } from "@/messages/en/systems";

export const systems: MessagesLike<typeof en> = {};
