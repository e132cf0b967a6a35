import type { MessagesLike } from "@/lib/core/messages";
import type { layout as en } from "@/messages/en/layout";

export const layout: MessagesLike<typeof en> = {};
