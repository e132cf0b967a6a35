const least = 15;
const most = 5_985;

/** What was typed as hours, "1.5" or "1,5", in minutes; null: no quarters from 0.25 to 99.75. */
export function readMinutes(text: string): number | null {
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(text.trim())) return null;
  const minutes = Number(text.trim().replace(",", ".")) * 60;
  const isQuarter = Math.abs(minutes / least - Math.round(minutes / least));
  if (isQuarter > 1e-9 || minutes < least || minutes > most) return null;
  return Math.round(minutes);
}

/** Minutes as the hours they are: 1.75. */
export const toHours = (minutes: number) => minutes / 60;
