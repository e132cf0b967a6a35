import type { ComponentProps, ReactNode, Ref } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";

type Props = Omit<ComponentProps<"input">, "type" | "title"> & {
  /** Drawn before the title, such as the number of a score. */
  mark?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** A small dashed tag, such as the last round's answer. It never checks the tile. */
  tag?: ReactNode;
};

/** One answer as a tile: a real radio underneath, all of the tile can be pressed. */
export function RadioTile({
  mark,
  title,
  description,
  tag,
  className,
  ...rest
}: Props) {
  return (
    <label
      className={joinClasses(
        "group focus-host relative flex min-h-11 flex-col gap-1 rounded-md border border-control bg-card p-3 transition-colors hover:bg-brand-tint has-checked:border-score-2 has-checked:bg-selected has-checked:inset-ring has-checked:inset-ring-score-2 forced-colors:has-checked:border-3 forced-colors:has-checked:border-[Highlight] has-disabled:bg-paper has-disabled:text-muted",
        className,
      )}
    >
      <input
        type="radio"
        className="absolute inset-0 size-full cursor-pointer appearance-none rounded-md disabled:cursor-not-allowed"
        {...rest}
      />
      <span className="pointer-events-none flex flex-wrap items-center gap-2">
        <span className="inline-flex min-w-0 items-start gap-2">
          {mark}
          <span className="pt-0.5 font-semibold">{title}</span>
          <Sign
            name="check"
            className="mt-1 hidden text-score-2 group-has-checked:block"
          />
        </span>
        {tag && (
          <span className="ml-auto rounded-full border border-dashed border-control bg-card px-2 text-sm text-muted">
            {tag}
          </span>
        )}
      </span>
      {description && (
        <span className="pointer-events-none text-sm">{description}</span>
      )}
    </label>
  );
}

/** Tiles side by side when there is room, one under the other on a phone. */
export function RadioTiles({
  children,
  columns = 4,
  ref,
}: {
  children: ReactNode;
  columns?: 2 | 3 | 4;
  ref?: Ref<HTMLDivElement>;
}) {
  const wide = {
    2: "sm:grid-cols-2",
    3: "sm:grid-cols-3",
    4: "sm:grid-cols-2 lg:grid-cols-4",
  };
  return (
    <div ref={ref} className={joinClasses("grid gap-2", wide[columns])}>
      {children}
    </div>
  );
}
