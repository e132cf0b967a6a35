import {
  type MessageFormatElement,
  parse,
  TYPE,
} from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

const english = flatten(en);
const spanish = flatten(es);

describe("the catalogues", () => {
  it("have words", () => {
    expect(english.size).toBeGreaterThan(200);
  });

  it("have the same keys", () => {
    expect([...spanish.keys()].toSorted()).toEqual(
      [...english.keys()].toSorted(),
    );
  });

  it.each([...english.keys()])("%s takes the same arguments", (key) => {
    const here = listArguments(english.get(key) ?? "");
    const there = listArguments(spanish.get(key) ?? "");
    expect(there).toEqual(here);
  });

  it("leave no message empty", () => {
    const empty = [...english, ...spanish].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  it("keep to the words of the field", () => {
    const foreign = /\b(tenant|entity|stakeholder|instance)s?\b/i;
    const found = [...english].filter(([, text]) => foreign.test(text));
    expect(found).toEqual([]);
  });
});

function flatten(value: object, path = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, inner] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof inner === "string") all.set(here, inner);
    else for (const [name, text] of flatten(inner, here)) all.set(name, text);
  }
  return all;
}

/** "name:kind" of every argument in a message, with the choices of a select. */
function listArguments(text: string): string[] {
  const found = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.argument) found.add(element.value);
      if (element.type === TYPE.number || element.type === TYPE.date) {
        found.add(element.value);
      }
      if (element.type === TYPE.select) {
        found.add(
          `${element.value}:${Object.keys(element.options).toSorted()}`,
        );
      }
      if (element.type === TYPE.plural) found.add(element.value);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options))
          visit(option.value);
      }
      if (element.type === TYPE.tag) visit(element.children);
    }
  };
  visit(parse(text));
  return [...found].toSorted();
}
