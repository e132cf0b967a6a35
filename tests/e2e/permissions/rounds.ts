import { idOf } from "./id-of";
import type { Noun } from "./noun";

export const rounds: Noun = {
  cells: {
    "/[system]/rounds": {
      "/riverbend/rounds": "in  200 200 200 200 200 404",
      "/lakeshore/rounds": "in  404 404 404 404 404 200",
    },
    "/[system]/rounds/new": {
      "/riverbend/rounds/new": "in  403 200 200 403 403 404",
      "/lakeshore/rounds/new": "in  404 404 404 404 404 200",
    },
    "/[system]/rounds/[roundId]": {
      "/riverbend/rounds/:round": "in  200 200 200 200 200 404",
      "/riverbend/rounds/:version": "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed": "in  404 404 404 404 404 404",
      "/lakeshore/rounds/:round": "in  404 404 404 404 404 404",
    },
    "/[system]/rounds/[roundId]/plan": {
      "/riverbend/rounds/:round/plan": "in  403 200 200 403 403 404",
      "/riverbend/rounds/:version/plan": "in  403 404 404 403 403 404",
      "/riverbend/rounds/malformed/plan": "in  403 404 404 403 403 404",
      "/lakeshore/rounds/:round/plan": "in  404 404 404 404 404 404",
    },
    "/[system]/rounds/[roundId]/review": {
      "/riverbend/rounds/:round/review": "in  200 200 200 200 200 404",
      "/riverbend/rounds/:round/review?site=:other":
        "in  200 200 200 200 200 404",
      "/riverbend/rounds/:version/review": "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed/review": "in  404 404 404 404 404 404",
      "/lakeshore/rounds/:round/review": "in  404 404 404 404 404 404",
    },
    "/[system]/asked": {
      "/riverbend/asked": "in  200 200 200 200 200 404",
      "/lakeshore/asked": "in  404 404 404 404 404 200",
    },
    "/[system]/rounds/[roundId]/meeting": {
      "/riverbend/rounds/:round/meeting": "in  200 200 200 200 200 404",
      "/riverbend/rounds/:round/meeting?row=S4.PP.S2&of=:own":
        "in  200 200 200 200 200 404",
      "/riverbend/rounds/:round/meeting?row=S4.PP.S2&of=:other":
        "in  200 200 200 200 200 404",
      "/riverbend/rounds/:round/meeting?level=x&site=x&row=x&of=x":
        "in  200 200 200 200 200 404",
      "/riverbend/rounds/:version/meeting": "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed/meeting": "in  404 404 404 404 404 404",
      "/lakeshore/rounds/:round/meeting": "in  404 404 404 404 404 404",
    },
    "/[system]/rounds/[roundId]/sheet": {
      "/riverbend/rounds/:round/sheet": "in  200 200 200 200 200 404",
      "/riverbend/rounds/:version/sheet": "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed/sheet": "in  404 404 404 404 404 404",
      "/lakeshore/rounds/:round/sheet": "in  404 404 404 404 404 404",
    },
    "/[system]/rounds/[roundId]/sheet/file": {
      "/riverbend/rounds/:round/sheet/file?part=all":
        "in  200 200 200 200 200 404",
      "/riverbend/rounds/:round/sheet/file?part=:own":
        "in  200 200 200 200 404 404",
      "/riverbend/rounds/:round/sheet/file?part=:other":
        "in  200 200 200 404 404 404",
      "/riverbend/rounds/:round/sheet/file?part=:foreign":
        "in  404 404 404 404 404 404",
      "/riverbend/rounds/:round/sheet/file?part=x":
        "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed/sheet/file?part=all":
        "in  404 404 404 404 404 404",
    },
    // Takes a form with a file.
    "/[system]/rounds/[roundId]/sheet/import": {
      "/riverbend/rounds/:round/sheet/import": "405 405 405 405 405 405 405",
    },
    // Only for who made it: tests/db/rounds/sheet.test.ts.
    "/[system]/rounds/[roundId]/changes/[planId]": {
      "/riverbend/rounds/:round/changes/:version":
        "in  404 404 404 404 404 404",
      "/riverbend/rounds/:round/changes/malformed":
        "in  404 404 404 404 404 404",
    },
    // The open round has none yet; tests/e2e/review.test.ts reads one.
    "/[system]/rounds/[roundId]/closing": {
      "/riverbend/rounds/:round/closing": "in  404 404 404 404 404 404",
      "/riverbend/rounds/malformed/closing?number=x":
        "in  404 404 404 404 404 404",
    },
    "/[system]/score": {
      "/riverbend/score": "in  200 200 200 200 200 404",
      "/riverbend/score?stage=99": "in  404 404 404 404 404 404",
      "/riverbend/score?subject=:own": "in  200 200 200 200 404 404",
      "/riverbend/score?subject=:other": "in  200 200 200 404 404 404",
      "/riverbend/score?subject=:foreign": "in  404 404 404 404 404 404",
      "/riverbend/score?subject=malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/score/many": {
      "/riverbend/score/many": "in  200 200 200 200 200 404",
      "/riverbend/score/many?stage=99": "in  404 404 404 404 404 404",
      "/riverbend/score/many?subject=:own": "in  200 200 200 200 404 404",
      "/riverbend/score/many?subject=:other": "in  200 200 200 404 404 404",
      "/riverbend/score/many?subject=:foreign": "in  404 404 404 404 404 404",
    },
  },
  findIds: async (client) => {
    const { rows } = await client.query(
      `SELECT r."id" FROM "Round" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = 'riverbend' AND r."closedAt" IS NULL`,
    );
    return { round: idOf(rows) };
  },
};
