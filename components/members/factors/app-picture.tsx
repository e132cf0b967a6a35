"use client";

type Props = { picture: boolean[][]; label: string };

/** The secret for a camera. Black on white in every theme, or cameras fail. */
export function AppPicture({ picture, label }: Props) {
  const size = picture.length;
  const dots = picture.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-52 rounded-md border"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  );
}
