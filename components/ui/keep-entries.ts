/**
 * As a form's ref: what was entered stays when it is refused. React would empty
 * the form after each answer.
 */
export function keepEntries(form: HTMLFormElement) {
  const keep = (event: Event) => event.preventDefault();
  form.addEventListener("reset", keep);
  return () => form.removeEventListener("reset", keep);
}
