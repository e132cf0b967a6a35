import { describe, expect, it } from "vitest";
import { colors as c } from "@/tailwind.config";

const text: [string, string, string][] = [
  ["ink on paper", c.ink, c.paper],
  ["ink on card", c.ink, c.card],
  ["ink on selected", c.ink, c.selected],
  ["ink on brand tint", c.ink, c.brand.tint],
  ["muted on paper", c.muted, c.paper],
  ["muted on card", c.muted, c.card],
  ["muted on hatch", c.muted, c.hatch],
  ["muted on selected", c.muted, c.selected],
  ["link on paper", c.link, c.paper],
  ["link on card", c.link, c.card],
  ["link on brand tint", c.link, c.brand.tint],
  ["brand on card", c.brand.DEFAULT, c.card],
  ["brand on paper", c.brand.DEFAULT, c.paper],
  ["brand hover on brand tint", c.brand.hover, c.brand.tint],
  ["white on brand", c.white, c.brand.DEFAULT],
  ["white on brand hover", c.white, c.brand.hover],
  ["white on danger", c.white, c.danger.DEFAULT],
  ["white on danger hover", c.white, c.danger.hover],
  ["danger on card", c.danger.DEFAULT, c.card],
  ["danger on paper", c.danger.DEFAULT, c.paper],
  ...(["info", "ok", "warn", "danger"] as const).flatMap(
    (tone): [string, string, string][] => [
      [`${tone} on its tint`, c[tone].DEFAULT, c[tone].tint],
      [`${tone} on card`, c[tone].DEFAULT, c.card],
      [`${tone} on paper`, c[tone].DEFAULT, c.paper],
      [`ink on ${tone} tint`, c.ink, c[tone].tint],
      [`muted on ${tone} tint`, c.muted, c[tone].tint],
      [`link on ${tone} tint`, c.link, c[tone].tint],
    ],
  ),
  ...([0, 1, 2, 3] as const).map((value): [string, string, string] => [
    `text on score ${value}`,
    c["on-score"][value],
    c.score[value],
  ]),
  ...Object.entries(c.change).map(([name, color]): [string, string, string] => [
    `change ${name} on white`,
    color,
    c.white,
  ]),
  ["sample badge", c.level.community, c.card],
];

const shapes: [string, string, string][] = [
  ["control edge on card", c.control, c.card],
  ["control edge on paper", c.control, c.paper],
  ["focus ring on paper", c.focus, c.paper],
  ["focus ring on its white gap", c.focus, c.white],
  ["met beside not met", c.brand.DEFAULT, c.brand.tint],
  ["selected edge on card", c.score[2], c.card],
  ...Object.entries(c.level).map(([name, color]): [string, string, string] => [
    `level ${name} on paper`,
    color,
    c.paper,
  ]),
];

describe("tokens", () => {
  it.each(text)("%s can be read (4.5:1)", (_, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("%s can be made out (3:1)", (_, front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
  });

  it("scores grow darker step by step, so greyscale keeps their order", () => {
    const steps = [0, 1, 2, 3].map((value) =>
      luminance(c.score[value as 0 | 1 | 2 | 3]),
    );
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(contrast(c.score[0], c.score[1])).toBeGreaterThan(1.4);
    expect(contrast(c.score[1], c.score[2])).toBeGreaterThan(1.4);
    expect(contrast(c.score[2], c.score[3])).toBeGreaterThan(1.4);
  });
});

/** WCAG 2.2, contrast ratio of two colours. */
function contrast(one: string, two: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
