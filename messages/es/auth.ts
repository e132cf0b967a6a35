import type { MessagesLike } from "@/lib/core/messages";
import type { auth as en } from "@/messages/en/auth";

export const auth: MessagesLike<typeof en> = {};
