import type { Server } from "./temporary.mjs";

/** Starts the built-in PostgreSQL of a data folder, or joins the one that another living process of ours runs there. */
export function startEmbedded(options: {
  folder: string;
  isDurable?: boolean;
}): Promise<Server>;
