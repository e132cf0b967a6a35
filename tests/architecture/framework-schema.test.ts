import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { expect, it } from "vitest";
import { z } from "zod";
import { frameworkSchema } from "@/lib/framework/schema";

// WRITE_DOCS=1 npx vitest run --project architecture tests/architecture/framework-schema.test.ts
const isWriting = process.env.WRITE_DOCS === "1";
const file = "docs/framework.schema.json";

it("docs/framework.schema.json is the schema the app checks with", async () => {
  const schema = {
    title: "A framework file of Waymark",
    description:
      "The shape of the file. docs/framework-format.md says in words what else must hold: codes that agree, numbers in order, twins that name each other.",
    ...z.toJSONSchema(frameworkSchema, { io: "input" }),
  };
  const text = await format(JSON.stringify(schema), { parser: "json" });
  if (isWriting) writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
