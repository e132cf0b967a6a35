import type { MessagesLike } from "@/lib/core/messages";
import type { errors as en } from "@/messages/en/errors";

export const errors: MessagesLike<typeof en> = {};
