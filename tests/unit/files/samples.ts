import { strToU8, zipSync } from "fflate";

/** Small files that are what they say, byte by byte as programs write them. */
export const samples: Record<string, Uint8Array> = {
  "report.pdf": bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
  "photo.png": Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
  "photo.jpg": bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000\u0001"),
  "photo.webp": bytes("RIFF\u0010\u0000\u0000\u0000WEBPVP8 12345678"),
  "moving.gif": bytes("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;"),
  "phone.heic": bytes(
    "\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1heic0000",
  ),
  "plan.docx": office("word/document.xml"),
  "online.docx": office("word/document2.xml"),
  "budget.xlsx": office("xl/workbook.xml"),
  "slides.pptx": office("ppt/presentation.xml"),
  "plan.odt": openDocument("text"),
  "budget.ods": openDocument("spreadsheet"),
  "slides.odp": openDocument("presentation"),
  "minutes.txt": Buffer.from("Acta de la reunión: 12 familias.\n"),
  "old.txt": bytes("Acta de la reuni\u00f3n\r\n"),
  "list.csv": Buffer.from("\ufeffname,n\nElm,12\n"),
};

/** What each of them is. */
export const kinds: Record<string, string> = {
  "report.pdf": "application/pdf",
  "photo.png": "image/png",
  "photo.jpg": "image/jpeg",
  "photo.webp": "image/webp",
  "moving.gif": "image/gif",
  "phone.heic": "image/heic",
  "plan.docx": `${oox()}wordprocessingml.document`,
  "online.docx": `${oox()}wordprocessingml.document`,
  "budget.xlsx": `${oox()}spreadsheetml.sheet`,
  "slides.pptx": `${oox()}presentationml.presentation`,
  "plan.odt": "application/vnd.oasis.opendocument.text",
  "budget.ods": "application/vnd.oasis.opendocument.spreadsheet",
  "slides.odp": "application/vnd.oasis.opendocument.presentation",
  "minutes.txt": "text/plain",
  "old.txt": "text/plain",
  "list.csv": "text/csv",
};

const exe = bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000");
const html = bytes("<!doctype html><script>alert(1)</script>");
const svg = bytes(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
);
const zip = zipSync({ "notes.txt": strToU8("hello") });

/** What must not come in, under the names it might come by. */
export const refused: Record<string, Uint8Array> = {
  "setup.exe": exe,
  "exe renamed to photo.jpg": exe,
  "exe.txt": exe,
  "page.html": html,
  "page.pdf": html,
  "page.txt": html,
  "with a mark.csv": Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), html]),
  "drawing.svg": svg,
  "drawing.png": svg,
  "drawing.txt": svg,
  "archive.zip": zip,
  "archive.docx": zip,
  "archive.odt": zip,
  "program.jar": zipSync({ "META-INF/MANIFEST.MF": strToU8("x") }),
  "program in a.docx": office("word/document.xml", {
    "META-INF/MANIFEST.MF": strToU8("x"),
  }),
  "macros.docm": office("word/document.xml", {
    "word/vbaProject.bin": strToU8("x"),
  }),
  "macros.docx": office("word/document.xml", {
    "word/vbaProject.bin": strToU8("x"),
  }),
  "two at once.docx": office("word/document.xml", {
    "xl/workbook.xml": strToU8("x"),
  }),
  "binary.xlsb": office("xl/workbook.bin"),
  "template.ott": openDocument("text-template"),
  "html and then a.docx": Buffer.concat([html, samples["plan.docx"] ?? html]),
  "a document and then a page.docx": Buffer.concat([
    samples["plan.docx"] ?? html,
    html,
  ]),
  "cut.docx": (samples["plan.docx"] ?? html).subarray(0, 120),
  "old.doc": bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
  "film.mp4": bytes("\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0002\u0000"),
  "sixteen bits.txt": Buffer.from("\ufeffhello", "utf16le"),
  "script.js": bytes("alert(1)"),
  "command.bat": bytes("del *.*"),
  "no ending": bytes("hello"),
  "late nul.txt": Buffer.concat([Buffer.alloc(200_000, "a"), Buffer.from([0])]),
};

function office(part: string, more: Record<string, Uint8Array> = {}) {
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    [part]: strToU8("<x/>"),
    ...more,
  });
}

function openDocument(kind: string) {
  return zipSync({
    mimetype: [
      strToU8(`application/vnd.oasis.opendocument.${kind}`),
      { level: 0 },
    ],
    "META-INF/manifest.xml": strToU8("<x/>"),
    "content.xml": strToU8("<x/>"),
  });
}

function bytes(text: string) {
  return Buffer.from(text, "latin1");
}

function oox() {
  return "application/vnd.openxmlformats-officedocument.";
}
