import { unescapeCellText } from "./cell-text";
import { isDateFormat } from "./dates";
import { readXml, type XmlAttributes } from "./read-xml";
import { Refusal } from "./refusal";

export type Relation = { id: string; kind: string; target: string };

/** Which part points to which. `folder` is that of the part they belong to. */
export function parseRelations(bytes: Uint8Array, folder: string): Relation[] {
  const found: Relation[] = [];
  readXml(bytes, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      const kind = (Type ?? "").split("/").at(-1) ?? "";
      found.push({ id: Id ?? "", kind, target: resolve(folder, Target ?? "") });
    },
  });
  return found;
}

function resolve(folder: string, target: string) {
  const path = target.startsWith("/") ? target : `${folder}/${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

export type ListedSheet = { name: string; relation: string; isHidden: boolean };

/** The sheets in their order, and where days are counted from. */
export function parseSheetList(bytes: Uint8Array) {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  readXml(bytes, {
    open(name, attributes) {
      isWorkbook ||= name === "workbook";
      // A Word file, say.
      if (!isWorkbook) throw new Refusal("not_xlsx");
      if (name === "workbookPr") is1904 = isOn(attributes.date1904);
      if (name === "sheet") sheets.push(toListedSheet(attributes));
    },
  });
  return { sheets, is1904 };
}

function toListedSheet(attributes: XmlAttributes): ListedSheet {
  const relation = Object.entries(attributes).find(([key]) =>
    /(^|:)id$/.test(key),
  );
  return {
    name: attributes.name ?? "",
    relation: relation?.[1] ?? "",
    isHidden: (attributes.state ?? "visible") !== "visible",
  };
}

function isOn(value: string | undefined) {
  return value === "1" || value === "true";
}

/** The texts cells share, their formatted runs joined. */
export function parseSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let reading = 0; // inside <rPh>: how it is pronounced, not what it says
  readXml(bytes, {
    open(name) {
      if (name === "si") parts = [];
      if (name === "rPh") reading += 1;
      isText = name === "t" && reading === 0;
    },
    text(text) {
      if (isText) parts.push(text);
    },
    close(name) {
      isText = false;
      if (name === "rPh") reading -= 1;
      if (name === "si") strings.push(unescapeCellText(parts.join("")));
    },
  });
  return strings;
}

/** For each cell style, whether it shows numbers as days or times. */
export function parseDateStyles(bytes: Uint8Array): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  readXml(bytes, {
    open(name, { numFmtId, formatCode }) {
      const id = Number(numFmtId ?? 0);
      if (name === "numFmt") codes.set(id, formatCode ?? "");
      if (name === "cellXfs") isCellStyle = true;
      if (name === "xf" && isCellStyle) {
        styles.push(isDateFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return styles;
}
