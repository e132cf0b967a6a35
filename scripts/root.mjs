import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = path.resolve(fileURLToPath(new URL("..", import.meta.url)));

/** What the commands keep between runs: the database, its passwords, logs. */
export const dataFolder = path.join(root, ".data");
