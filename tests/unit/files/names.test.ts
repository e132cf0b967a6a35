import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName } from "@/lib/files/rules/clean-name";
import {
  describeAttachment,
  isShownAsPicture,
  listFileHeaders,
} from "@/lib/files/rules/file-headers";
import { fileTypes } from "@/lib/files/schema";
import { fromPath, toPath } from "@/lib/files/store/file-path";

const { pdf, png, jpeg, text } = fileTypes;

describe("a file's name", () => {
  it.each([
    ["report.pdf", pdf, "report.pdf"],
    ["Informe  año 2026.PDF", pdf, "Informe año 2026.PDF"],
    ["../../etc/passwd", text, "passwd.txt"],
    ["..\\..\\windows\\win.ini", text, "win.ini.txt"],
    ["C:\\Users\\Dana\\photo.jpeg", jpeg, "photo.jpeg"],
    ["photo.jpg", png, "photo.png"],
    ["setup.exe", pdf, "setup.exe.pdf"],
    ["report.pdf.html", pdf, "report.pdf.html.pdf"],
    ["a\u0000b\r\nc.pdf", pdf, "abc.pdf"],
    ["invoice\u202efdp.exe", pdf, "invoicefdp.exe.pdf"],
    ["  .hidden.pdf ", pdf, "hidden.pdf"],
    ["...", pdf, "file.pdf"],
    ["", pdf, "file.pdf"],
    [".pdf", pdf, "pdf.pdf"],
    ["CON.txt", text, "_CON.txt"],
    ['a<b>"c"|d?.txt', text, "a b c d.txt"],
    ["x".repeat(300) + ".pdf", pdf, `${"x".repeat(116)}.pdf`],
    ["acta\u0301.txt", text, "actá.txt"],
  ])("%j becomes %#", (given, type, wanted) => {
    expect(cleanFileName(given, type)).toBe(wanted);
  });

  it("of anything is short, ends truly, and means the same when cleaned again", () => {
    const anyName = fc.string({ unit: "binary", maxLength: 400 });
    fc.assert(
      fc.property(anyName, (given) => {
        const name = cleanFileName(given, pdf);
        expect(name).toMatch(/^[^/\\\p{Cc}<>:"|?*]{1,120}$/u);
        expect(name).toMatch(/[^.]\.pdf$/i);
        expect(cleanFileName(name, pdf)).toBe(name);
        // A header is one line of plain letters.
        expect(describeAttachment(name)).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});

describe("how a file goes out", () => {
  const file = { name: "año \"1\"; x='2'.pdf" };

  it("is always to be saved, as what it safely is", () => {
    expect(listFileHeaders({ ...file, mediaType: pdf.mediaType })).toEqual({
      "Content-Type": "application/pdf",
      "Content-Disposition":
        "attachment; filename=\"ano _1__ x='2'.pdf\"; filename*=UTF-8''a%C3%B1o%20%221%22%3B%20x%3D%272%27.pdf",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    });
    for (const mediaType of ["text/html", "image/svg+xml", "", "x"]) {
      expect(listFileHeaders({ ...file, mediaType })["Content-Type"]).toBe(
        "application/octet-stream",
      );
    }
  });

  it.each([
    ["text/plain; charset=utf-8", "text/plain; charset=utf-8"],
    ["text/csv; charset=utf-8", "text/csv; charset=utf-8"],
    ["text/plain", "application/octet-stream"],
    ["text/csv", "application/octet-stream"],
    ["text/html; charset=utf-8", "application/octet-stream"],
    ["application/pdf; charset=utf-8", "application/octet-stream"],
  ])("says the alphabet of a text, or no text: %s", (mediaType, said) => {
    expect(listFileHeaders({ ...file, mediaType })["Content-Type"]).toBe(said);
  });

  it("shows small pictures alone", () => {
    const shown = Object.values(fileTypes).filter((type) =>
      isShownAsPicture({ mediaType: type.mediaType, byteSize: 1 }),
    );
    expect(shown.map(({ endings }) => endings[0])).toEqual([
      "png",
      "jpg",
      "webp",
      "gif",
    ]);
    const large = { mediaType: "image/png", byteSize: 6 * 1024 * 1024 };
    expect(isShownAsPicture(large)).toBe(false);
  });
});

describe("where a file lies", () => {
  const id = "01994c1e-0000-7000-8000-000000000001";

  it("is said by ids alone", () => {
    const key = { systemId: id, fileId: id };
    expect(fromPath(toPath(key))).toEqual(key);
    for (const fileId of ["", "..", `../${id}`, `${id}/..`, `${id}\n`, "A"]) {
      expect(() => toPath({ systemId: id, fileId })).toThrow();
      expect(fromPath(`${id}/${fileId}`)).toBe(null);
    }
  });
});
