export type Option = { value: string; label: string; hint?: string };

/** A field in plain data, so that the server chooses what is asked. */
export type FieldSpec = {
  name: string;
  label: string;
  hint?: string;
  /** What stands already, or what the page came with. */
  initial?: readonly string[];
} & (
  | { kind: "day" }
  | {
      kind: "line";
      /** What was written here before, to choose from. */
      offered?: readonly string[];
    }
  | { kind: "text"; limit?: number; rows?: number }
  | { kind: "choice"; options: readonly Option[] }
  | { kind: "select"; empty: string; options: readonly Option[] }
  | {
      kind: "checks";
      /** Opened by these words, one after the other. */
      groups: readonly { summary: string; options: readonly Option[] }[];
    }
);

/** A value as the form itself words it: the label of a choice, a day as it is written, or the text. */
export function sayValue(
  field: FieldSpec,
  value: string,
  locale: string,
): string {
  if (field.kind === "day")
    return new Date(value).toLocaleDateString(locale, {
      ...{ dateStyle: "long", timeZone: "UTC" },
    });
  const options =
    field.kind === "choice" || field.kind === "select" ? field.options : [];
  return options.find((one) => one.value === value)?.label ?? value;
}
