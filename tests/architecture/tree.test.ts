import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  listProjectFiles,
  listSourceFiles,
  readSource,
} from "../support/source-files";

const files = listProjectFiles();

describe("the tree", () => {
  it("keeps addresses out of the lock file", () => {
    const lock = readFileSync("package-lock.json", "utf8");
    expect(lock).not.toContain('"resolved"');
  });

  it("has no rooms without a name", () => {
    const nameless =
      /(^|\/)(utils?|helpers?|services?|hooks|types)(\/|\.tsx?$)/;
    expect(files.filter((file) => nameless.test(file))).toEqual([]);
  });

  it("names files in kebab-case", () => {
    const sources = listSourceFiles().filter(
      (file) => !file.startsWith("app/"),
    );
    const isKebab = /^([a-z0-9.-]+\/)*[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/;
    expect(sources.filter((file) => !isKebab.test(file))).toEqual([]);
  });

  it("has no barrels", () => {
    const barrels = listSourceFiles()
      .filter((file) => /(^|\/)index\.tsx?$/.test(file))
      .filter((file) => !/^(messages\/(en|es)|prisma\/seed)\//.test(file));
    expect(barrels).toEqual([]);
  });

  it("keeps files short", () => {
    const long = listSourceFiles()
      .map((file) => ({ file, lines: readSource(file).split("\n").length }))
      .filter(
        ({ file, lines }) =>
          lines > 260 && !/^(messages|tests|prisma\/seed)\//.test(file),
      );
    expect(long).toEqual([]);
  });

  it("sends every action through the one wrapper", () => {
    const withoutScope = ["setLocaleAction", "signOutAction"];
    const open = listSourceFiles()
      .filter((file) => file.startsWith("lib/"))
      .filter((file) => readSource(file).startsWith('"use server"'))
      .flatMap((file) => {
        const bodies = readSource(file)
          .split(/^export async function /m)
          .slice(1);
        return bodies
          .filter(
            (body) => !/\brun(Operator|Person|Visitor)?Action\(/.test(body),
          )
          .map((body) => `${file} ${/^\w+/.exec(body)?.[0]}`);
      })
      .filter((name) => !withoutScope.some((known) => name.endsWith(known)));
    expect(open).toEqual([]);
  });

  it("binds the actions of forms once, so that they can be posted without scripts", () => {
    const anew = listSourceFiles()
      .filter((file) => /^(app|components)\//.test(file))
      .filter((file) => file !== "components/ui/bind-once.ts")
      .filter((file) => /\bbind\(\s*null\b/.test(readSource(file)));
    expect(anew).toEqual([]);
  });

  it("takes words through the translator, which parses them", () => {
    // These stand where no translator can be counted on, with words that take no arguments.
    const alone = [
      "app/not-found.tsx",
      "app/global-error.tsx",
      "components/layout/failure-page.tsx",
    ];
    const raw = listSourceFiles()
      .filter((file) => /^(app|components|lib)\//.test(file))
      .filter((file) => !file.startsWith("lib/core/") && !alone.includes(file))
      .filter((file) =>
        /^import (?!type)[^;]*? from "@\/messages\//m.test(readSource(file)),
      );
    expect(raw).toEqual([]);
  });

  it("lets client components import only types from files with zod", () => {
    const heavy = listSourceFiles()
      .filter((file) => /^["']use client["']/.test(readSource(file)))
      .flatMap((file) =>
        [
          ...readSource(file).matchAll(
            /^import (?!type)([^;]*?) from "(@\/lib\/[^"]*schema|@\/lib\/core\/locale|zod)"/gm,
          ),
        ]
          .filter(([, names]) => !/^\{(\s*type \w+,?)+\s*\}$/.test(names ?? ""))
          .map(([line]) => `${file}: ${line}`),
      );
    expect(heavy).toEqual([]);
  });

  it("gives each browser story a community of its own", () => {
    const slugs = listSourceFiles()
      .filter((file) => file.startsWith("tests/e2e/"))
      .flatMap((file) => [
        ...readSource(file).matchAll(/^const slug = "([a-z-]+)";/gm),
      ])
      .map(([, slug]) => slug ?? "");
    expect(slugs.length).toBeGreaterThan(10);
    expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([]);
  });
});
