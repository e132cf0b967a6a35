const email = /[^\s@<>"'(),:;]+@[^\s@<>"'(),:;]+\.[^\s@<>"'(),:;]+/g;
const search = /\?[^\s"'<>]*/g;
const long = /[A-Za-z0-9_-]{24,}/g;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const quoted = /"[^"\n]*"|“[^”\n]*”/g;
const word = /^"[A-Za-z_][A-Za-z_.]{0,60}"$/;
const digit = /\d/;

/**
 * What an error says, without what people typed or hold in secret: no e-mail
 * addresses, no query strings, no tokens, nothing in quotes but the name of a
 * column or a table.
 */
export function scrub(text: string): string {
  return text
    .replace(email, "…@…")
    .replace(search, "?…")
    .replace(quoted, (one) => (word.test(one) ? one : '"…"'))
    .replace(long, (one) => (uuid.test(one) || !digit.test(one) ? one : "…"));
}

export type ScrubbedError = {
  name: string;
  message: string;
  code?: string;
  digest?: string;
  stack?: string;
};

/** An error as the log keeps it. */
export function scrubError(error: unknown): ScrubbedError {
  const { name, message, stack } =
    error instanceof Error
      ? error
      : new Error(
          typeof error === "string" ? error : "What was thrown is no error",
        );
  const parts: Record<string, unknown> = Object(error);
  return {
    name,
    message: scrub(shorten(name, message)),
    ...pick(parts, "code", /^[A-Z0-9_]{2,40}$/),
    ...pick(parts, "digest", /^[\w@;-]{1,60}$/),
    // Its first lines repeat the message.
    stack: stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
  };
}

// The database client shows the whole call in front of what is wrong with it.
function shorten(name: string, message: string) {
  if (!name.startsWith("PrismaClient")) return message;
  return message.trim().split("\n").at(-1) ?? "";
}

function pick(parts: Record<string, unknown>, key: string, form: RegExp) {
  const value = parts[key];
  return typeof value === "string" && form.test(value) ? { [key]: value } : {};
}
