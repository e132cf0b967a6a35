import type {
  FrameworkPath,
  FrameworkProblem,
} from "@/lib/framework/rules/framework-problem";

/** Every item whose code an earlier one has. */
export function findRepeats<Item>(
  list: FrameworkPath,
  field: string,
  items: readonly Item[],
  codeOf: (item: Item) => string,
): FrameworkProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const code = codeOf(item);
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    const path = [...list, index, field];
    return [{ path, key: "repeated" as const, args: { value: code } }];
  });
}

/** Every item whose number is not the one its place in the list asks for. */
export function checkOrder<Item>(
  list: FrameworkPath,
  items: readonly Item[],
  numberOf: (item: Item) => number,
  from = 1,
): FrameworkProblem[] {
  return items.flatMap((item, index) => {
    const expected = from + index;
    const number = numberOf(item);
    if (number === expected) return [];
    const args = { number: String(number), expected: String(expected) };
    return [{ path: [...list, index], key: "out_of_order" as const, args }];
  });
}
