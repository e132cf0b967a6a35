/** Joins class names, leaving out what is empty or false. */
export function joinClasses(...parts: (string | false | null | undefined)[]) {
  return parts.filter(Boolean).join(" ");
}
