import type { MessagesLike } from "@/lib/core/messages";
import type { common as en } from "@/messages/en/common";

export const common: MessagesLike<typeof en> = {};
