export type Routes = {
  staticRoutes: readonly { page: string }[];
  dynamicRoutes: readonly { page: string; regex: string }[];
};

/** Names a path by its pattern, as the build has it: a path itself may hold a secret, and there are endlessly many. */
export function createNameRoute({ staticRoutes, dynamicRoutes }: Routes) {
  const plain = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({
    page,
    pattern: new RegExp(regex),
  }));
  return (address: string): string => {
    const path = toPath(address);
    if (path.startsWith("/_next/")) return "/_next";
    if (plain.has(path)) return path;
    return patterns.find(({ pattern }) => pattern.test(path))?.page ?? "other";
  };
}

/** Without what is asked of it, and without the endings under which parts of a page are fetched. */
function toPath(address: string) {
  const path = (address.split(/[?#]/, 1)[0] ?? "").replace(
    /(\.segments\/.*)?\.rsc$/,
    "",
  );
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}
