import type { MessagesLike } from "@/lib/core/messages";
import type { evidence as en } from "@/messages/en/evidence";

export const evidence: MessagesLike<typeof en> = {};
