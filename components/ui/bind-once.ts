const most = 500;
const isOnServer = typeof window === "undefined";
const kept = isOnServer
  ? new WeakMap<object, Map<string, unknown>>()
  : undefined;

/**
 * An action for one system: on the server the same function however often its
 * form is drawn. Of a form that came without scripts it waits for what is bound
 * to the action, and draws it again: a function made anew would keep it waiting
 * for ever.
 */
export function bindOnce<Rest extends unknown[], Answer>(
  act: (systemSlug: string, ...rest: Rest) => Answer,
  systemSlug: string,
): (...rest: Rest) => Answer {
  const make = () => act.bind(null, systemSlug) as (...rest: Rest) => Answer;
  if (!isOnServer || !kept) return make();
  const known = kept.get(act) ?? new Map<string, unknown>();
  if (known.size >= most) known.clear();
  kept.set(act, known);
  const found = known.get(systemSlug) ?? make();
  known.set(systemSlug, found);
  // Kept under the act that it was made of.
  return found as (...rest: Rest) => Answer;
}
