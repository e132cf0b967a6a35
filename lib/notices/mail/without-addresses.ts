/** What a mail server answers may name the person; its codes do not. */
export function withoutAddresses(error: unknown) {
  const parts: Record<string, unknown> = Object(error);
  const codes = ["code", "responseCode", "command"]
    .filter((name) => parts[name] !== undefined)
    .map((name) => `${name} ${String(parts[name])}`);
  return new Error(`A mail could not be sent: ${codes.join(", ")}`);
}
