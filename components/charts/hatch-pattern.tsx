import { joinClasses } from "@/components/ui/class-names";

type Props = { id: string; tone?: "brand" | "muted" };

const strokes = {
  brand: "stroke-brand forced-colors:stroke-[CanvasText]",
  muted: "stroke-control forced-colors:stroke-[GrayText]",
};

/** Stripes for the fill of an SVG shape: `fill={`url(#${id})`}`. */
export function HatchPattern({ id, tone = "muted" }: Props) {
  return (
    <pattern
      id={id}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect
        width="8"
        height="8"
        className="fill-card forced-colors:fill-[Canvas]"
      />
      <path
        d="M2 0V8"
        strokeWidth={tone === "brand" ? 3 : 1.5}
        className={joinClasses(strokes[tone])}
      />
    </pattern>
  );
}
