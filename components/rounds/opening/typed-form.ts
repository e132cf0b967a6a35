/** What a form held when it was sent, by the names of its fields: as typed. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;

export function readTypedForm(form: FormData): TypedForm {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === "string") (typed[name] ??= []).push(value);
  return typed;
}

export function textOf(typed: TypedForm, name: string) {
  return typed[name]?.[0] ?? "";
}

export function isTicked(typed: TypedForm, name: string, value: string) {
  return typed[name]?.includes(value) ?? false;
}
