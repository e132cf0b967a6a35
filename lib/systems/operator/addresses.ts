/** Where operators look after systems. */
export const systemsHome = "/operator/systems";
export const newSystemAddress = `${systemsHome}/new`;
export const toSystem = (id: string) => `${systemsHome}/${id}`;

/** The list with a search and a page. */
export function toSystems({ q, page }: { q: string; page: number }) {
  const search = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return search.size > 0 ? `${systemsHome}?${search}` : systemsHome;
}
