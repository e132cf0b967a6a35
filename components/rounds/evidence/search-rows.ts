/** A row that a piece may be put behind, in the reader's language. */
export type RowToShare = {
  indicatorId: string;
  code: string;
  title: string;
  stage: number;
  isBehind: boolean;
};

const mostShown = 40;

/** The rows that have every word of the search in their code or title, the first of them; and how many more. */
export function searchRows(rows: readonly RowToShare[], search: string) {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const found = rows.filter(({ code, title }) => {
    const text = fold(`${code} ${title}`);
    return words.every((word) => text.includes(word));
  });
  const shown = found.slice(0, mostShown);
  return { shown, more: found.length - shown.length };
}

// "accion" finds "Acción".
function fold(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
