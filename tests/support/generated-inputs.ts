import { createRequire, Module } from "node:module";
import path from "node:path";
import fc from "fast-check";
import { z } from "zod";
import { type Permission, permissionTable } from "@/lib/auth/roles";
import { listSourceFiles, readSource } from "./source-files";

/** An action as its source has it: how it is called, and what its schema takes. */
export type KnownAction = {
  name: string;
  /** Whether the system's address comes first. */
  isOfSystem: boolean;
  isForm: boolean;
  /** Which wrapper asks who it is, and for what in a system. */
  gate: Gate;
  permission: Permission | null;
  schema: z.ZodType | null;
};

type Gate = "system" | "operator" | "person" | "visitor" | "none";

type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  format?: string;
  maxLength?: number;
};

// Schemas are plain, but some files beside them are for the server alone, and a
// test runner is none: what says so is taken as said.
const { cache, resolve } = createRequire(import.meta.url);
const serverOnly = resolve("server-only");
cache[serverOnly] ??= new Module(serverOnly);
cache[serverOnly].loaded = true;

/** Every action of lib, with its schema. */
export async function readActions(): Promise<KnownAction[]> {
  const files = listSourceFiles().filter((file) =>
    readSource(file).startsWith('"use server"'),
  );
  const found: KnownAction[] = [];
  for (const file of files) found.push(...(await readFile(file)));
  return found;
}

async function readFile(file: string) {
  const text = readSource(file);
  const parts = text.split(/\nexport async function /).slice(1);
  return Promise.all(
    parts.map(async (part): Promise<KnownAction> => {
      const [, name = "", given = ""] = /^(\w+)\(([^)]*)\)/.exec(part) ?? [];
      const asked = /schema: (\w+)/.exec(part)?.[1];
      return {
        name,
        isOfSystem: given.includes("systemSlug"),
        isForm: given.includes("FormData"),
        gate: findGate(part),
        permission: findPermission(part),
        schema: asked ? await load(file, text, asked) : null,
      };
    }),
  );
}

function findGate(part: string): Gate {
  if (part.includes("runOperatorAction(")) return "operator";
  if (part.includes("runPersonAction(")) return "person";
  if (part.includes("runVisitorAction(")) return "visitor";
  return part.includes("permission:") ? "system" : "none";
}

function findPermission(part: string): Permission | null {
  const named = /permission: "([^"]+)"/.exec(part)?.[1] ?? "";
  return isPermission(named) ? named : null;
}

function isPermission(name: string): name is Permission {
  return name in permissionTable;
}

async function load(file: string, text: string, name: string) {
  const imported = new RegExp(
    `import \\{[^}]*\\b${name}\\b[^}]*\\} from "([^"]+)"`,
  ).exec(text)?.[1];
  // A schema written where it is used says so little that nonsense will do.
  if (!imported || !/^[.@]/.test(imported)) return null;
  const place = imported.startsWith("@/")
    ? imported.slice(2)
    : path.join(path.dirname(file), imported);
  const root = path.resolve(import.meta.dirname, "../..");
  const exported = (await import(path.join(root, `${place}.ts`))) as Record<
    string,
    unknown
  >;
  const schema = exported[name];
  return schema instanceof z.ZodType ? schema : null;
}

const oddTexts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "‮txt.exe",
  "a".repeat(20_000),
  "🏫".repeat(300),
  "=1+1",
  "' OR 1=1 --",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "../../etc/passwd",
  "__proto__",
  "%00",
  "1e999",
  "-0",
  "9".repeat(400),
  "2026-02-30",
  "0000-00-00",
  "infinity",
  "NaN",
];

const nonsense = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom(null, undefined, true, -1, 0.5, 2 ** 53, Number.MAX_VALUE),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom({ toString: 1 }, { length: 9 }, [[[[]]]], { then: "x" }),
);

/**
 * Inputs for a schema: about half of them as it wants them, with ids of real
 * rows of this and of another system; the others with parts replaced, left out
 * or added.
 */
export function inputsOf(schema: z.ZodType | null, ids: readonly string[]) {
  const id = fc.oneof(
    { arbitrary: fc.constantFrom(...ids), weight: 6 },
    { arbitrary: fc.uuid(), weight: 1 },
  );
  if (!schema) return nonsense;
  const wanted = arbitraryOf(
    z.toJSONSchema(schema, {
      io: "input",
      unrepresentable: "any",
    }) as JsonSchema,
    id,
  );
  const spoiled = fc
    .tuple(
      wanted,
      fc.array(fc.tuple(fc.nat(), nonsense), { minLength: 1, maxLength: 3 }),
    )
    .map(([input, changes]) => spoil(input, changes));
  return fc.oneof(
    { arbitrary: wanted, weight: 5 },
    { arbitrary: spoiled, weight: 4 },
    { arbitrary: nonsense, weight: 1 },
  );
}

function spoil(input: unknown, changes: [number, unknown][]) {
  if (typeof input !== "object" || input === null) return changes[0]?.[1];
  const copy: Record<string, unknown> = { ...input };
  const names = Object.keys(copy);
  for (const [at, value] of changes)
    copy[names[at % (names.length + 1)] ?? "more"] = value;
  return copy;
}

function arbitraryOf(
  schema: JsonSchema,
  id: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => arbitraryOf(one, id)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((one) => arbitraryOf(one, id)))
      .map((parts) => Object.assign({}, ...parts) as unknown);
  switch (schema.type) {
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [
            name,
            arbitraryOf(one, id),
          ]),
        ),
      );
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}, id), { maxLength: 4 });
    case "integer":
      return fc.integer({ min: -1, max: 9 });
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double());
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return textOf(schema, id);
    default:
      return fc.oneof(id, fc.constantFrom("", "1", "on", "2026-12-24"));
  }
}

function textOf({ format, maxLength }: JsonSchema, id: fc.Arbitrary<string>) {
  if (format === "uuid") return id;
  if (format === "date") return fc.constantFrom("2026-11-30", "2027-06-30");
  if (format === "date-time") return fc.constant("2026-11-30T12:00:00Z");
  return fc.oneof(
    { arbitrary: fc.lorem({ maxCount: 6 }), weight: 4 },
    {
      arbitrary: fc.constantFrom("site", "system", "4", "2", "yes"),
      weight: 2,
    },
    {
      arbitrary: fc.string({
        unit: "grapheme",
        maxLength: Math.min(maxLength ?? 40, 40),
      }),
      weight: 2,
    },
  );
}

/** What an address may be asked with: its parts and its questions. */
export function addressesOf(pattern: string, ids: readonly string[]) {
  const odd = fc.oneof(
    fc.constantFrom(
      ...[
        "%00",
        "%ff",
        "..%2f..%2f",
        "%E0%A4%A",
        "x".repeat(3_000),
        "null",
        "-1",
      ],
      ...["S4.PP.C6", "S9.ZZ.X1", "4", "PP", "riverbend", "latest"],
    ),
    fc.string({ minLength: 1, maxLength: 20 }).map(encodeURIComponent),
  );
  const part = fc.oneof(
    { arbitrary: fc.constantFrom(...ids), weight: 3 },
    { arbitrary: odd, weight: 2 },
  );
  const question = fc.tuple(
    fc.constantFrom(...questionNames),
    fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...questionValues), odd),
  );
  const parts = pattern.split("/").filter(Boolean);
  return fc.tuple(
    fc.tuple(
      ...parts.map((one) => (one.startsWith("[") ? part : fc.constant(one))),
    ),
    fc.array(question, { maxLength: 4 }),
  );
}

const questionNames = [
  ...["stage", "function", "level", "view", "subject", "q", "page", "sort"],
  ...["site", "status", "from", "to", "row", "round", "kind", "show", "after"],
  ...[
    "group",
    "origin",
    "term",
    "talk",
    "priority",
    "before",
    "rule",
    "person",
  ],
];

const questionValues = [
  ...["1", "4", "0", "-1", "99999999999999999999", "1.5", "NaN", "all", "mine"],
  ...["%25", "2026-13-01", "0001-01-01", "desc", "__proto__", "constructor"],
];
