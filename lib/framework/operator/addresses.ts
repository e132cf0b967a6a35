/** Where the pages of operators lie. */
export const operatorHome = "/operator/frameworks";
export const importAddress = `${operatorHome}/import`;
/** Takes the form with the file. */
export const fileAddress = `${importAddress}/file`;

export const toUpload = (id: string) => `${importAddress}/${id}`;
export const toDraft = (id: string) => `${operatorHome}/drafts/${id}`;
export const toVersion = (id: string) => `${operatorHome}/${id}`;
export const toExport = (id: string, kind: string) =>
  `${toVersion(id)}/export?as=${kind}`;

/** A page of changes with its choices. */
export function toChanges(
  path: string,
  againstId: string | undefined,
  more: Record<string, string>,
) {
  const search = new URLSearchParams({
    ...(againstId ? { against: againstId } : {}),
    ...more,
  });
  return search.size > 0 ? `${path}?${search}` : path;
}
