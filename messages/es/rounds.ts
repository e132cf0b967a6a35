import type { MessagesLike } from "@/lib/core/messages";
import type { rounds as en } from "@/messages/en/rounds";

export const rounds: MessagesLike<typeof en> = {};
