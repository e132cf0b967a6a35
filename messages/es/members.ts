import type { MessagesLike } from "@/lib/core/messages";
import type { members as en } from "@/messages/en/members";

export const members: MessagesLike<typeof en> = {};
