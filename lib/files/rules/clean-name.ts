import { type FileType, fileTypes } from "../schema";

const longestName = 120;
// Letters that turn the direction of what follows, or cannot be seen at all.
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const known: readonly string[] = Object.values(fileTypes).flatMap((type) => [
  ...type.endings,
]);

/**
 * The name under which a file is shown and given out: the last part of a path,
 * without what no file system takes, and with an ending that is true.
 */
export function cleanFileName(given: string, { endings }: FileType): string {
  const name = given
    .normalize("NFC")
    .replace(unseen, "")
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const { stem, ending } = splitName(name ?? "");
  if (endings.includes(ending.toLowerCase())) return joinName(stem, ending);
  // "scan.jpg" that is a PNG becomes "scan.png"; "a.exe" becomes "a.exe.png".
  const isKnown = known.includes(ending.toLowerCase());
  const whole = isKnown || !ending ? stem : `${stem}.${ending}`;
  return joinName(whole, endings[0]);
}

/** The ending of a name in small letters, without its dot; "" where it has none. */
export function endingOf(name: string) {
  return splitName(name.trim()).ending.toLowerCase();
}

function splitName(name: string) {
  const found = /^(.*)\.([^. ]{1,10})$/su.exec(name);
  return { stem: found?.[1] ?? name, ending: found?.[2] ?? "" };
}

function joinName(stem: string, ending: string) {
  const room = longestName - ending.length - 1;
  const short = [...stem]
    .slice(0, room)
    .join("")
    .replace(/[. ]+$/, "");
  const safe = reserved.test(short) ? `_${short}` : short;
  return `${safe || "file"}.${ending}`;
}
