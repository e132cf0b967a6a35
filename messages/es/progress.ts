import type { MessagesLike } from "@/lib/core/messages";
import type { progress as en } from "@/messages/en/progress";

export const progress: MessagesLike<typeof en> = {};
