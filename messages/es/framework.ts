import type { MessagesLike } from "@/lib/core/messages";
import type { framework as en } from "@/messages/en/framework";

export const framework: MessagesLike<typeof en> = {};
