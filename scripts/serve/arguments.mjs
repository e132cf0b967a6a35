const known = ["--dev", "--reset", "--yes", "--help"];

/** What was asked for on the command line; `unknown` holds what we do not know. */
export function readArguments(given) {
  const has = (flag) => given.includes(flag);
  return {
    isDev: has("--dev"),
    isReset: has("--reset"),
    isSure: has("--yes"),
    isHelp: has("--help"),
    unknown: given.filter((flag) => !known.includes(flag)),
  };
}

export const usage = `npm run demo [-- options]
  --reset   delete the demonstration's data first and start afresh (asks; --yes: without asking)
  --dev     the development server in place of the built app (npm run dev)
Settings (environment):
  PORT           port to serve on, 3000 unless set
  HOST           address to listen on, 127.0.0.1 unless set (0.0.0.0: reachable from other machines)
  DATABASE_URL   a PostgreSQL 15 or newer to use in place of the built-in one`;
