/** Puts the demonstration systems into an empty database: DATABASE_URL is the owner's address. */
import { today } from "@/lib/core/clock";
import { withClient } from "../database/connect.mjs";
import { seed } from "./seed";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL, the owner's address, is not set.");

const seeded = await withClient(url, (client) =>
  seed(client, { today: today() }),
);
console.log(
  seeded
    ? `Demonstration data: ${seeded.systems} systems, ${seeded.sites} sites, ${seeded.people} people, ${seeded.scores} scores, ${seeded.evidence} notes and links`
    : "Demonstration data: nothing put in, the database has systems or had them",
);
