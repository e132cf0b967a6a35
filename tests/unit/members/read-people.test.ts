import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "@/lib/auth/roles";
import { readCsv } from "@/lib/core/read-csv";
import {
  fold,
  readPeople,
  type PeopleFile,
} from "@/lib/members/rules/read-people";
import { listRoleNames } from "@/lib/members/rules/role-names";
import { members as en } from "@/messages/en/members";
import { members as es } from "@/messages/es/members";

const sites = [
  { id: "11111111-1111-4111-8111-111111111111", name: "César Chávez K-8" },
  { id: "22222222-2222-4222-8222-222222222222", name: "Lincoln Park" },
];
const read = (csv: string) =>
  readPeople(csv, { sites, roleNames: listRoleNames() });
const linesOf = (file: PeopleFile) => (file.problem ? [] : file.lines);
const codesOf = (csv: string) =>
  linesOf(read(csv)).map((line) =>
    "problems" in line ? line.problems.map(({ code }) => code) : "ok",
  );

const signs = 'aé",;\t\r\n@.=x ';
const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());

describe("reading CSV", () => {
  it.each([",", ";", "\t"])("gives back what was written with %j", (sign) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
          maxLength: 6,
        }),
        (rows) => {
          const head = ["a", "b", "c", "d", "e"];
          const text = [head, ...rows]
            .map((row) =>
              row.map((one) => `"${one.replaceAll('"', '""')}"`).join(sign),
            )
            .join("\r\n");
          const kept = rows.filter((row) => row.some((one) => one !== ""));
          expect(readCsv(text).map(({ cells }) => cells)).toEqual([
            head,
            ...kept,
          ]);
        },
      ),
    );
  });

  it("knows the line each begins on, also after breaks within a cell", () => {
    const text = '\uFEFFa,b\n\n"x\ny",1\nz,2';
    expect(readCsv(text).map(({ line }) => line)).toEqual([1, 3, 5]);
  });
});

describe("a file of people", () => {
  it("knows the roles as the screen names them, in both languages", () => {
    const known = listRoleNames();
    for (const role of roles)
      for (const words of [en, es])
        expect(known.get(fold(words.roles[role]))).toBe(role);
  });

  it("reads both languages, sites by name, and days", () => {
    const csv = `Correo;Nombre;Rol;Escuelas;Desde;Administrador
 ANA@Example.org ;Ana Ruiz;coordinador(a) de escuela;"cesar chavez k-8;Lincoln Park";2026-09-01;no
ben@example.org;Ben;Intermediary staff;;;sí`;
    expect(linesOf(read(csv))).toMatchObject([
      {
        line: 2,
        invite: {
          email: "ana@example.org",
          role: "site_coordinator",
          siteIds: sites.map(({ id }) => id),
          termFrom: "2026-09-01",
          isAdmin: false,
        },
      },
      { line: 3, invite: { role: "intermediary_staff", isAdmin: true } },
    ]);
  });

  it("says line by line what is wrong", () => {
    const csv = `email,name,role,sites,from,to,administrator
,,,,,,
x,A,viewer,,,,
a@b.org,,viewer,,,,
c@b.org,A,,,,,
d@b.org,A,boss,Nowhere,,,
e@b.org,A,viewer,,1.9.2026,,
f@b.org,A,viewer,,2026-09-02,2026-09-01,
g@b.org,A,viewer,,,,maybe
g@b.org,A,viewer,,,,
h@b.org,${"A".repeat(121)},viewer,,,,
i@b.org,A,viewer,,,,`;
    expect(codesOf(csv)).toEqual([
      ["email"],
      ["no_name"],
      ["no_role"],
      ["role", "site"],
      ["day"],
      ["term"],
      ["admin"],
      ["twice"],
      ["too_long"],
      "ok",
    ]);
  });

  it.each([
    ["", "empty"],
    ["email,name", "empty"],
    ["ana@example.org,Ana,viewer", "no_columns"],
    [`email,name\n${"a@b.org,A\n".repeat(201)}`, "too_many"],
  ])("refuses the whole file %#", (csv, code) => {
    expect(read(csv).problem?.code).toBe(code);
  });

  it("never fails, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...signs), maxLength: 80 }),
        (text) => {
          expect(read(`email,name,role\n${text}`)).toBeDefined();
        },
      ),
    );
  });
});
