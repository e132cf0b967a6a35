import { fileTypes, inUtf8 } from "../schema";

// A text says its alphabet too; one that cannot say it goes out as bytes.
const safeTypes = new Set<string>(
  Object.values(fileTypes).map(({ mediaType }) =>
    mediaType.startsWith("text/") ? `${mediaType}${inUtf8}` : mediaType,
  ),
);
const pictures = new Set([
  "image/png",
  "image/jpeg",
  "image/webp",
  "image/gif",
]);
const largestPictureShown = 5 * 1024 * 1024;

/**
 * How a file goes out: always to be saved, never to be shown as a page of
 * ours, and kept by nobody on the way.
 */
export function listFileHeaders(file: {
  name: string;
  mediaType: string;
}): Record<string, string> {
  return {
    "Content-Type": safeTypes.has(file.mediaType)
      ? file.mediaType
      : "application/octet-stream",
    "Content-Disposition": describeAttachment(file.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
  };
}

/** RFC 6266: a plain name for old programs, the whole one (RFC 5987) for the rest. */
export function describeAttachment(name: string) {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const whole = encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Whether a small picture of it may stand in a page. */
export function isShownAsPicture({
  mediaType,
  byteSize,
}: {
  mediaType: string;
  byteSize: number;
}) {
  return pictures.has(mediaType) && byteSize <= largestPictureShown;
}
