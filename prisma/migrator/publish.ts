/** Publishes the framework that ships with the app: DATABASE_URL is the owner's address. */
import { withClient } from "../database/connect.mjs";
import { publishFramework } from "../publish-framework";
import { readFramework, shippedFrameworkFolder } from "../read-framework";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");

const framework = await readFramework(shippedFrameworkFolder);
const outcome = await withClient(url, (client) =>
  publishFramework(client, framework),
);
console.log(`${framework.code} ${framework.version}: ${outcome}`);
