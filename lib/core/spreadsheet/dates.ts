const dayLength = 86_400_000;
const lastDay = 2_958_465; // 31 December 9999
const from1900 = Date.UTC(1899, 11, 30);
const from1904 = Date.UTC(1904, 0, 1);

/**
 * The day or time a spreadsheet's number stands for, in ISO form; null when it
 * stands for none. Days count from 1900, or 1904 in files from old Macs.
 */
export function toIsoDate(serial: number, is1904: boolean) {
  if (!(serial >= 0 && serial <= lastDay)) return null;
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (day === 0 && !is1904) return time;
  const date = toIsoDay(day, is1904);
  return seconds % 86_400 === 0 ? date : `${date}T${time}`;
}

function toIsoDay(day: number, is1904: boolean) {
  // Day 60 is 29 February 1900, which never was; before it all count one less.
  if (!is1904 && day === 60) return "1900-02-29";
  const early = !is1904 && day < 60 ? 1 : 0;
  const start = is1904 ? from1904 : from1900;
  return new Date(start + (day + early) * dayLength).toISOString().slice(0, 10);
}

/** Whether a number format shows a day or a time. `id` is a built-in one's number, `code` one's own. */
export function isDateFormat(id: number, code: string | undefined) {
  if (code === undefined) {
    return (
      (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47 && id !== 46) ||
      (id >= 50 && id <= 58)
    );
  }
  // A length of time ("[h]:mm") is a number of hours, not a time of day.
  if (/\[(h+|m+|s+)\]/i.test(code)) return false;
  const bare = code
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, "")
    .replace(/general/gi, "");
  return /[ymdhs]/i.test(bare);
}
