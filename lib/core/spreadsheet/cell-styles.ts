/** How a cell is meant. `entered` begins like a formula: marked so that it stays text even when somebody edits it. */
export type CellKind = "text" | "entered" | "number";

export type CellStyle = {
  kind: CellKind;
  isLocked: boolean;
  isWrapped: boolean;
};

export const headerStyle = 1;
export const noteStyle = 2;
const firstStyle = 3;

const kinds: readonly CellKind[] = ["text", "entered", "number"];
const both = [true, false];

const styles: readonly CellStyle[] = kinds.flatMap((kind) =>
  both.flatMap((isLocked) =>
    both.map((isWrapped) => ({ kind, isLocked, isWrapped })),
  ),
);

/** The number by which a cell names its style. */
export function findStyle({ kind, isLocked, isWrapped }: CellStyle) {
  return (
    firstStyle +
    kinds.indexOf(kind) * 4 +
    (isLocked ? 0 : 2) +
    (isWrapped ? 0 : 1)
  );
}

/** The file that describes the styles. */
export function writeStyles() {
  const fixed = [
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
  ];
  const all = [...fixed, ...styles.map(writeStyle)];
  return (
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E6E1"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${all.length}">${all.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
    `</styleSheet>`
  );
}

function writeStyle({ kind, isLocked, isWrapped }: CellStyle) {
  // 49 is text: "007" and "1-2" stay as they are when somebody types them.
  const format = kind === "number" ? 0 : 49;
  const quote = kind === "entered" ? ` quotePrefix="1"` : "";
  const wrap = isWrapped ? ` wrapText="1"` : "";
  const lock = isLocked ? "" : `<protection locked="0"/>`;
  return (
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${quote} applyNumberFormat="1" applyAlignment="1" applyProtection="1">` +
    `<alignment vertical="top"${wrap}/>${lock}</xf>`
  );
}
