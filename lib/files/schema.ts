/** The largest file that is taken, in bytes (the database holds to it too). */
export const mostFileBytes = 20 * 1024 * 1024;

/** What a file was found to be, and how it is given out again. */
export type FileType = {
  mediaType: string;
  /** The endings its name may have; the first is given to a name that has another. */
  endings: readonly [string, ...string[]];
};

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** Every kind of file that is taken; what is none of these is refused. */
export const fileTypes = {
  pdf: { mediaType: "application/pdf", endings: ["pdf"] },
  png: { mediaType: "image/png", endings: ["png"] },
  jpeg: { mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  webp: { mediaType: "image/webp", endings: ["webp"] },
  gif: { mediaType: "image/gif", endings: ["gif"] },
  heic: { mediaType: "image/heic", endings: ["heic", "heif"] },
  docx: {
    mediaType: `${office}.wordprocessingml.document`,
    endings: ["docx"],
  },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, endings: ["xlsx"] },
  pptx: {
    mediaType: `${office}.presentationml.presentation`,
    endings: ["pptx"],
  },
  odt: { mediaType: `${openDocument}.text`, endings: ["odt"] },
  ods: { mediaType: `${openDocument}.spreadsheet`, endings: ["ods"] },
  odp: { mediaType: `${openDocument}.presentation`, endings: ["odp"] },
  csv: { mediaType: "text/csv", endings: ["csv"] },
  text: { mediaType: "text/plain", endings: ["txt"] },
} as const satisfies Record<string, FileType>;
export type FileKind = keyof typeof fileTypes;

/** What is kept with the media type of a text whose alphabet is known. */
export const inUtf8 = "; charset=utf-8";

/** A file as the screen names it. */
export type FileView = {
  id: string;
  name: string;
  mediaType: string;
  byteSize: number;
};

/** Where a file's bytes lie: by ids alone, never by a name a person gave. */
export type FileKey = { systemId: string; fileId: string };

/** A file that has come in whole and waits on the local disk to be kept. */
export type ReceivedFile = {
  path: string;
  name: string;
  mediaType: string;
  byteSize: number;
  sha256: string;
};
