import { Drawing, isSign, Sign, type SignName } from "@/components/ui/sign";

// As the signs are drawn.
const paths = {
  home: "M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-5h3v5",
  stages: "M2.5 15.5h4v-3h4v-3h4v-3h3M13.5 3.5l4 3-4 3",
  score: "M3.5 3.5h13v13h-13zM6.5 10l2.5 2.5 4.5-5",
  sites: "M3.5 16.5v-8l6.5-4 6.5 4v8zM10 4.5V2M8 16.5v-4h4v4",
  plan: "M3 5l1.5 1.5L7 4M3 10.5 4.5 12 7 9.5M3 16l1.5 1.5L7 15M10 5.5h7M10 11h7M10 16.5h7",
  report: "M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5M7.5 12h5M7.5 14.5h3",
  guide:
    "M10 5.5C8 4 5.5 3.7 2.5 4v11.5c3-.3 5.5 0 7.5 1.5 2-1.5 4.5-1.8 7.5-1.5V4c-3-.3-5.5 0-7.5 1.5zM10 5.5V17",
  people:
    "M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.8 16.5c.3-3 2.3-4.5 5.2-4.5s4.9 1.5 5.2 4.5M13 3.8a2.8 2.8 0 0 1 0 5.4M14.5 12.3c2.2.4 3.5 1.8 3.7 4.2",
  bell: "M10 2.5a5 5 0 0 0-5 5v3.3L3.3 14h13.4L15 10.8V7.5a5 5 0 0 0-5-5zM8 16.8h4",
  settings: "M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4",
  arrow: "M3.5 10h13M11.5 5l5 5-5 5",
  globe:
    "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.5 10h15M10 2.5c4.5 4.5 4.5 10.5 0 15M10 2.5c-4.5 4.5-4.5 10.5 0 15",
} as const;

export type IconName = keyof typeof paths | SignName;

type Props = { name: IconName; className?: string };

/** A small line drawing beside words, drawn by the server: places, and all signs. */
export function Icon({ name, className }: Props) {
  return isSign(name) ? (
    <Sign name={name} className={className} />
  ) : (
    <Drawing path={paths[name]} className={className} />
  );
}
