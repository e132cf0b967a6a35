import type { getFormatter } from "@/lib/core/translator";

type Format = Awaited<ReturnType<typeof getFormatter>>;

const thousand = 1000;
const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** "3.2 MB": an amount of bytes in the unit that reads best. */
export function sayBytes(bytes: number, format: Format) {
  const power = bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0;
  const unit = Math.min(power, units.length - 1);
  return format.number(bytes / thousand ** unit, {
    style: "unit",
    unit: units[unit],
    unitDisplay: unit === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  });
}
