/** The names are the makers' own and the same in every language; null: not known. */
export type Browser = { program: string | null; device: string | null };

// In this order: many call themselves by the names of others as well.
const programs: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrom(e|ium)\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const devices: [RegExp, string][] = [
  [/CrOS/, "Chromebook"],
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** What a browser says of itself, as a person would name it. */
export function nameBrowser(userAgent: string | null): Browser {
  const find = (known: [RegExp, string][]) =>
    known.find(([sign]) => sign.test(userAgent ?? ""))?.[1] ?? null;
  return { program: find(programs), device: find(devices) };
}
