import { expect, it } from "vitest";
import { listSourceFiles, readSource } from "../support/source-files";

// What a page reads may come from a replica, which shows all that stood when
// its reader was let in: docs/decisions/0035.

const sources = listSourceFiles().map((file) => ({
  file,
  text: readSource(file),
}));
const filesOf = (found: typeof sources) => found.map(({ file }) => file);

it("queries come through the door that only reads", () => {
  const queries = sources.filter(({ file }) =>
    /^lib\/\w+\/queries\//.test(file),
  );
  expect(
    queries.filter(({ text }) => /\breadSystem\(/.test(text)).length,
  ).toBeGreaterThan(50);
  expect(
    filesOf(queries.filter(({ text }) => /\bwithSystem\w*\(/.test(text))),
  ).toEqual([]);
});

it("only pages and routes are let in as readers, never what writes", () => {
  const letIn = sources.filter(
    ({ file, text }) =>
      /^(app|components|lib)\//.test(file) &&
      file !== "lib/auth/scope.ts" &&
      /\brequireScope\(|isReading: true/.test(text),
  );
  expect(letIn.length).toBeGreaterThan(50);
  expect(filesOf(letIn.filter(({ file }) => !/^app\//.test(file)))).toEqual([]);
  const writing = letIn.filter(
    ({ text }) =>
      /^"use server"|export async function (POST|PUT|PATCH|DELETE)/m.test(
        text,
      ) && /= await requireScope\(/.test(text),
  );
  expect(filesOf(writing)).toEqual([]);
});
