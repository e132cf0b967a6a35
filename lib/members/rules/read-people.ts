import type { Role } from "@/lib/auth/roles";
import { readCsv } from "@/lib/core/read-csv";
import { mostLines } from "../fields";
import { inviteSchema, type Invite } from "../schema";

/** What stops one line of a file of people. */
export type LineProblem =
  | { code: "no_email" | "email" | "no_name" | "no_role" | "term" }
  | { code: "role" | "day" | "admin" | "too_long"; given: string }
  | { code: "site"; given: string }
  | { code: "twice"; line: number };

/** What one line asks for: someone to invite, or what stops it. */
export type PersonLine =
  | { line: number; invite: Omit<Invite, "key"> }
  | { line: number; given: string; problems: LineProblem[] };

/** What stops the file as a whole. */
export type FileProblem =
  { code: "empty" | "no_columns" } | { code: "too_many"; count: number };

export type PeopleFile =
  { problem: FileProblem } | { problem: null; lines: PersonLine[] };

/** What would happen to a line: an invitation, nothing (they are here, or invited), or its problems. */
export type PlannedLine = PersonLine & {
  taken: "already_member" | "already_invited" | null;
};

export type Plan =
  | { problem: FileProblem }
  | { problem: null; lines: PlannedLine[]; siteNames: Record<string, string> };

const headings = {
  email: ["email", "e-mail", "mail", "correo", "correo electronico"],
  name: ["name", "full name", "nombre"],
  role: ["role", "rol"],
  sites: ["sites", "site", "schools", "school", "escuelas", "escuela"],
  title: ["title", "job title", "cargo", "puesto"],
  from: ["from", "term from", "desde", "start", "inicio"],
  to: ["to", "term to", "until", "hasta", "end", "fin"],
  admin: ["administrator", "admin", "administrador", "administradora"],
} as const;
type Heading = keyof typeof headings;

const yes = ["yes", "y", "x", "true", "1", "si"];
const no = ["", "no", "n", "false", "0"];

type Site = { id: string; name: string };
/** What roles are called, in both languages. */
export type RoleNames = ReadonlyMap<string, Role>;

/** Reads a file of people against the system's sites; each line is someone to invite or has its problems. */
export function readPeople(
  csv: string,
  { sites, roleNames }: { sites: readonly Site[]; roleNames: RoleNames },
): PeopleFile {
  const [head, ...body] = readCsv(csv);
  if (!head) return { problem: { code: "empty" } };
  const columns = head.cells.map(findHeading);
  if (!columns.includes("email") || !columns.includes("name"))
    return { problem: { code: "no_columns" } };
  if (body.length === 0) return { problem: { code: "empty" } };
  if (body.length > mostLines)
    return { problem: { code: "too_many", count: body.length } };
  const siteByName = new Map(sites.map((site) => [fold(site.name), site.id]));
  const first = new Map<string, number>();
  const lines = body.map(({ line, cells }) => {
    const given = Object.fromEntries(
      columns.flatMap((name, at) => (name ? [[name, cells[at] ?? ""]] : [])),
    );
    return readLine(line, given, { siteByName, roleNames, first });
  });
  return { problem: null, lines };
}

type Known = {
  siteByName: ReadonlyMap<string, string>;
  roleNames: RoleNames;
  /** Where each address was first seen. */
  first: Map<string, number>;
};

function readLine(
  line: number,
  given: Partial<Record<Heading, string>>,
  { siteByName, roleNames, first }: Known,
): PersonLine {
  const problems: LineProblem[] = [];
  const email = (given.email ?? "").toLowerCase();
  const role = roleNames.get(fold(given.role ?? ""));
  if (email === "") problems.push({ code: "no_email" });
  if (!given.name) problems.push({ code: "no_name" });
  if (!given.role) problems.push({ code: "no_role" });
  else if (!role) problems.push({ code: "role", given: given.role });
  const siteIds = (given.sites ?? "")
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .flatMap((name) => {
      const id = siteByName.get(fold(name));
      if (!id) problems.push({ code: "site", given: name });
      return id ?? [];
    });
  const admin = fold(given.admin ?? "");
  if (![...yes, ...no].includes(admin))
    problems.push({ code: "admin", given: given.admin ?? "" });
  const earlier = first.get(email);
  if (earlier) problems.push({ code: "twice", line: earlier });
  else if (email) first.set(email, line);
  const parsed = inviteSchema.safeParse({
    ...{ email, name: given.name ?? "", role, siteIds },
    ...{ title: given.title, termFrom: given.from, termTo: given.to },
    isAdmin: yes.includes(admin),
    key: noKey,
  });
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap(toProblem));
  if (parsed.success && problems.length === 0) {
    const { key: _, ...invite } = parsed.data;
    return { line, invite };
  }
  return { line, given: given.name || email, problems };

  function toProblem(issue: {
    path: PropertyKey[];
    message: string;
  }): LineProblem[] {
    const [field] = issue.path;
    if (issue.message === "email") return [{ code: "email" }];
    if (issue.message === "before_start") return [{ code: "term" }];
    if (issue.message === "day") {
      const day = field === "termTo" ? given.to : given.from;
      return [{ code: "day", given: day ?? "" }];
    }
    // Told above, in words of their own.
    if (issue.message === "required") return [];
    return [{ code: "too_long", given: String(field) }];
  }
}

const noKey = "00000000-0000-4000-8000-000000000000";

function findHeading(cell: string): Heading | null {
  const name = fold(cell);
  const found = Object.entries(headings).find(([, names]) =>
    names.some((one) => one === name),
  );
  return (found?.[0] as Heading | undefined) ?? null;
}

/** As people tell names apart: not by capitals, accents or spaces. */
export function fold(text: string) {
  return text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\s+/g, " ");
}
