// "display:none", and no other words: React hides with it what it sends late
// of a drawing, until its place is there.
const hidden = "sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE=";

/**
 * The content security policy of one page: scripts run only with this page's
 * nonce or brought by one that has it; everything else comes from this server.
 */
export function writePolicy(nonce: string) {
  const isDevelopment = process.env.NODE_ENV === "development";
  const scripts = `'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'self'",
    // React's own error pages, which only development has, evaluate text.
    `script-src ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    ...(isDevelopment
      ? ["style-src 'self' 'unsafe-inline'"]
      : [
          `style-src 'self' 'nonce-${nonce}'`,
          `style-src-attr 'unsafe-hashes' '${hidden}'`,
        ]),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** 128 random bits, for one page. */
export function createNonce() {
  return btoa(
    String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))),
  );
}

/** The nonce of a policy, for a script that we write into the page ourselves. */
export function readNonce(policy: string | null) {
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}
