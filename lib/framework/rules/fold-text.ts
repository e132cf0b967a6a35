/** A text without accents and capitals, as two spellings of a word compare. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** Part of a text, and whether it was searched for. */
export type Piece = { text: string; isHit: boolean };

/** A text cut where the pattern meets it, whatever its accents and capitals; the pieces joined are the text. */
export function markText(text: string, pattern: RegExp): Piece[] {
  const { folded, origins } = foldWithOrigins(text);
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of folded.matchAll(pattern)) {
    const from = origins[match.index] ?? text.length;
    const to = origins[match.index + match[0].length] ?? text.length;
    if (to <= from || from < done) continue;
    if (from > done)
      pieces.push({ text: text.slice(done, from), isHit: false });
    pieces.push({ text: text.slice(from, to), isHit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}

// A folded letter may be shorter or longer than what it stands for, so each remembers where it came from.
function foldWithOrigins(text: string) {
  let folded = "";
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    // An accent that stands alone folds to nothing and stays with its letter.
    const units = isPlain(letter) ? letter.toLowerCase() : foldText(letter);
    folded += units;
    for (let index = 0; index < units.length; index += 1) origins.push(at);
    at += letter.length;
  }
  return { folded, origins };
}

// Most letters are: unaccented ones need no normalizing.
function isPlain(letter: string) {
  return letter < "\u0080";
}
