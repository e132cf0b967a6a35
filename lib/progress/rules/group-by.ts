/** Items by key, in order of appearance (Map.groupBy is not in Node 20). */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Sorts codes and names as people count: S4.PP.C2 before S4.PP.C10. */
export function compareCodes(a: string, b: string) {
  return a.localeCompare(b, "en", { numeric: true });
}
