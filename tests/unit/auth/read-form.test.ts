import { expect, test } from "vitest";
import { readForm } from "@/lib/auth/action";

test("a form's fields are its own, whatever they are called", () => {
  const form = new FormData();
  form.append("name", "Elm");
  form.append("site", "a");
  form.append("site", "b");
  form.append("$ACTION_ID", "x");
  form.append("__proto__", new File([], "smuggled.txt"));
  form.append("__proto__", "twice");
  const fields = readForm(form);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(Object.keys(fields)).toEqual(["name", "site", "__proto__"]);
  expect(fields).toMatchObject({ name: "Elm", site: ["a", "b"] });
  expect(fields.length).toBeUndefined();
});

test("what is no form has no fields", () => {
  for (const none of [null, "name=Elm", { name: "Elm" }, ["name"]])
    expect(readForm(none)).toEqual({});
});
