/**
 * For the browser, before any other script is there: what a person presses must
 * not be lost because they were faster than their line.
 *
 * A choice that was pressed is marked `data-pressed`, which tells it from one
 * that the browser brought back by itself; its own script looks for the mark.
 *
 * A form that is sent waits on its page and is sent as soon as its own script
 * listens. Sent by the browser itself, a refused form would come back without
 * what was typed. After ten seconds without a script the browser sends it.
 *
 * Written into the page as text, so it must refer to nothing outside itself.
 */
export function catchEarlyPresses() {
  window.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio")
      target.setAttribute("data-pressed", "");
  });

  const pressedAt = new WeakMap<HTMLFormElement, number>();
  let again: HTMLFormElement | undefined;

  // React listens at the document: what it takes has been taken when it comes here.
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    // React writes these into forms that do without scripts, into no others.
    const isOurs =
      form.method === "post" &&
      form.querySelector('input[name^="$ACTION_"]') !== null;
    const since = pressedAt.get(form) ?? Date.now();
    if (event.defaultPrevented || !isOurs || Date.now() - since > 10_000) {
      pressedAt.delete(form);
      form.removeAttribute("aria-busy");
      return;
    }
    event.preventDefault();
    if (pressedAt.has(form) && again !== form) return;
    pressedAt.set(form, since);
    form.setAttribute("aria-busy", "true");
    setTimeout(() => {
      if (!form.isConnected) return;
      again = form;
      form.requestSubmit(event.submitter);
      again = undefined;
    }, 100);
  });
}
