const named: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** For XML around it, attributes included. */
export function escapeXml(text: string) {
  return text.replace(/[&<>"]/g, (character) => named[character] ?? character);
}

// What XML cannot hold or would change, and what reads like the escape itself.
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For the text of a cell: spreadsheets write the rest as "_x000D_". */
export function escapeCellText(text: string) {
  return escapeXml(text.replace(unsafe, toCode));
}

function toCode(character: string) {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, "0")}_`;
}
