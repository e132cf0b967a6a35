/** A number as people write it: "0.1", "1000000000000000000000", never "1e+21". Text that is no number stays. */
export function toPlainNumber(text: string) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  const shortest = String(value);
  const [digits = "", exponent] = shortest.split("e");
  return exponent ? shiftPoint(digits, Number(exponent)) : shortest;
}

function shiftPoint(digits: string, places: number) {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  if (places > 0) return sign + whole + part.padEnd(places, "0");
  return `${sign}0.${"0".repeat(-places - whole.length)}${whole}${part}`;
}

const escape = /_x([0-9A-Fa-f]{4})_/g;

/** Spreadsheets write characters XML cannot hold as "_x000D_". */
export function unescapeCellText(text: string) {
  if (!text.includes("_x")) return text;
  return text.replace(escape, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
