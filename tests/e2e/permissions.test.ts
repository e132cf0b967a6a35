import {
  expect,
  test,
  type APIRequestContext,
  type APIResponse,
} from "@playwright/test";
import type { Client } from "pg";
import { withClient } from "../../prisma/database/connect.mjs";
import { listAddresses } from "./support/addresses";
import { keepFile } from "./support/files";
import { operators } from "../../prisma/seed/cast";
import { findInCast, signIn } from "./support/people";

/** Who asks, in the order of the table's columns. Maya holds Lincoln Park Elementary. */
const readers = [
  ["signed out", null],
  ["leader", findInCast("Ruth Okafor")],
  ["administrator", findInCast("Dana Morales")],
  ["staff", findInCast("Marcus Bell")],
  ["coordinator", findInCast("Maya Thompson")],
  ["viewer", findInCast("Helen Vance")],
  ["of another system", findInCast("Nadia Haddad", "lakeshore")],
] as const;

/**
 * What each reader is answered, in the order above, at every address there is;
 * "in" is the way to the sign-in page. Riverbend's sites are closed to each
 * other: :own is Maya's, :other another of Riverbend, :foreign one of
 * Lakeshore. Pages as Next names them.
 */
const table: Record<string, Record<string, string>> = {
  "/": { "/": "in  307 307 307 307 307 307" },
  "/livez": { "/livez": "200 200 200 200 200 200 200" },
  "/readyz": { "/readyz": "200 200 200 200 200 200 200" },
  "/sign-in": { "/sign-in": "200 307 307 307 307 307 307" },
  "/systems": { "/systems": "in  200 200 200 200 200 200" },
  "/account": { "/account": "in  200 200 200 200 200 200" },
  "/invitation/[token]": {
    "/invitation/malformed": "200 200 200 200 200 200 200",
  },
  "/api/auth/[...nextauth]": {
    "/api/auth/session": "200 200 200 200 200 200 200",
    "/api/auth/unknown": "400 400 400 400 400 400 400",
  },
  // Asks for no sign-in, but for its secret: tests/e2e/calendar.test.ts has one.
  "/api/calendar/[token]": {
    "/api/calendar/malformed": "404 404 404 404 404 404 404",
    "/api/calendar/malformed.ics": "404 404 404 404 404 404 404",
  },
  "/operator": { "/operator": "in  404 404 404 404 404 404" },
  "/operator/frameworks": {
    "/operator/frameworks": "in  404 404 404 404 404 404",
  },
  "/operator/frameworks/import": {
    "/operator/frameworks/import": "in  404 404 404 404 404 404",
  },
  // Takes a form: tests/e2e/operator.test.ts posts it.
  "/operator/frameworks/import/file": {
    "/operator/frameworks/import/file": "405 405 405 405 405 405 405",
  },
  "/operator/frameworks/import/[uploadId]": {
    "/operator/frameworks/import/:version": "in  404 404 404 404 404 404",
    "/operator/frameworks/import/malformed": "in  404 404 404 404 404 404",
  },
  "/operator/frameworks/drafts/[draftId]": {
    "/operator/frameworks/drafts/:version": "in  404 404 404 404 404 404",
    "/operator/frameworks/drafts/malformed": "in  404 404 404 404 404 404",
  },
  "/operator/frameworks/[versionId]": {
    "/operator/frameworks/:version": "in  404 404 404 404 404 404",
    "/operator/frameworks/malformed": "in  404 404 404 404 404 404",
  },
  "/operator/frameworks/[versionId]/export": {
    "/operator/frameworks/:version/export?as=json":
      "in  404 404 404 404 404 404",
    "/operator/frameworks/:version/export?as=exe":
      "in  404 404 404 404 404 404",
    "/operator/frameworks/malformed/export": "in  404 404 404 404 404 404",
  },
  "/[system]": {
    "/riverbend": "in  200 200 200 200 200 404",
    "/riverbend?stage=99": "in  200 200 200 200 200 404",
    "/lakeshore": "in  404 404 404 404 404 200",
    "/nowhere": "in  404 404 404 404 404 404",
  },
  "/[system]/guide": {
    "/riverbend/guide": "in  200 200 200 200 200 404",
    "/lakeshore/guide": "in  404 404 404 404 404 200",
  },
  "/[system]/guide/stages/[number]": {
    "/riverbend/guide/stages/4": "in  200 200 200 200 200 404",
    "/riverbend/guide/stages/99": "in  404 404 404 404 404 404",
    "/riverbend/guide/stages/malformed": "in  404 404 404 404 404 404",
  },
  "/[system]/guide/functions/[code]": {
    "/riverbend/guide/functions/PP": "in  200 200 200 200 200 404",
    "/riverbend/guide/functions/XX": "in  404 404 404 404 404 404",
    "/riverbend/guide/functions/malformed": "in  404 404 404 404 404 404",
  },
  "/[system]/guide/questions/[code]": {
    "/riverbend/guide/questions/readiness": "in  200 200 200 200 200 404",
    "/riverbend/guide/questions/malformed": "in  404 404 404 404 404 404",
  },
  "/[system]/guide/search": {
    "/riverbend/guide/search": "in  200 200 200 200 200 404",
    "/riverbend/guide/search?q=policy": "in  200 200 200 200 200 404",
  },
  "/[system]/guide/print": {
    "/riverbend/guide/print": "in  200 200 200 200 200 404",
  },
  "/[system]/how": {
    "/riverbend/how": "in  200 200 200 200 200 404",
    "/riverbend/how?stage=99": "in  404 404 404 404 404 404",
    "/riverbend/how?site=:own": "in  200 200 200 200 404 404",
    "/riverbend/how?site=:other": "in  200 200 200 404 404 404",
    "/riverbend/how?site=:foreign": "in  404 404 404 404 404 404",
    "/riverbend/how?site=malformed": "in  404 404 404 404 404 404",
  },
  "/[system]/how/cells.csv": {
    "/riverbend/how/cells.csv": "in  200 200 200 200 200 404",
    "/lakeshore/how/cells.csv": "in  404 404 404 404 404 200",
  },
  "/[system]/rows/[code]": {
    "/riverbend/rows/S4.PP.C6": "in  200 200 200 200 200 404",
    "/riverbend/rows/S4.PP.S2": "in  200 200 200 200 200 404",
    "/riverbend/rows/S9.PP.C6": "in  404 404 404 404 404 404",
    "/riverbend/rows/malformed": "in  404 404 404 404 404 404",
    "/riverbend/rows/S4.PP.C6?site=:own": "in  404 404 404 404 404 404",
    "/riverbend/rows/S4.PP.S2?site=:own": "in  200 200 200 200 404 404",
    "/riverbend/rows/S4.PP.S2?site=:other": "in  200 200 200 404 404 404",
    "/riverbend/rows/S4.PP.S2?site=:foreign": "in  404 404 404 404 404 404",
    "/riverbend/rows/S4.PP.S2?site=malformed": "in  404 404 404 404 404 404",
  },
  // Only a form is sent there.
  "/[system]/evidence": {
    "/riverbend/evidence": "405 405 405 405 405 405 405",
  },
  "/[system]/files/[fileId]": {
    "/riverbend/files/:systemFile": "in  200 200 200 200 200 404",
    "/riverbend/files/:ownFile": "in  200 200 200 200 404 404",
    "/riverbend/files/:otherFile": "in  200 200 200 404 404 404",
    "/riverbend/files/:foreignFile": "in  404 404 404 404 404 404",
    "/lakeshore/files/:foreignFile": "in  404 404 404 404 404 200",
    "/riverbend/files/malformed": "in  404 404 404 404 404 404",
  },
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
  // Whoever holds a mail's token: tests/e2e/mails.test.ts follows one.
  "/unsubscribe/[token]": {
    "/unsubscribe/unknown": "404 404 404 404 404 404 404",
  },
  // Only a form stops anything; a look leads to the page.
  "/unsubscribe/[token]/stop": {
    "/unsubscribe/unknown/stop": "303 303 303 303 303 303 303",
  },
  "/[system]/notices/settings": {
    "/riverbend/notices/settings": "in  200 200 200 200 200 404",
    "/lakeshore/notices/settings": "in  404 404 404 404 404 200",
  },
  "/[system]/notices/mailbox": {
    "/riverbend/notices/mailbox": "in  200 200 200 200 200 404",
    "/lakeshore/notices/mailbox": "in  404 404 404 404 404 200",
  },
  "/[system]/notices": {
    "/riverbend/notices": "in  200 200 200 200 200 404",
    "/riverbend/notices?page=999": "in  404 404 404 404 404 404",
    "/lakeshore/notices": "in  404 404 404 404 404 200",
  },
  // Only one's own are there to be opened; tests/e2e/notices.test.ts opens one.
  "/[system]/notices/[noticeId]": {
    "/riverbend/notices/:notice": "in  404 303 404 404 404 404",
    "/lakeshore/notices/:notice": "in  404 404 404 404 404 404",
    "/riverbend/notices/malformed": "in  404 404 404 404 404 404",
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
    "/riverbend/rounds/:round/sheet/file?part=x": "in  404 404 404 404 404 404",
    "/riverbend/rounds/malformed/sheet/file?part=all":
      "in  404 404 404 404 404 404",
  },
  // Takes a form with a file.
  "/[system]/rounds/[roundId]/sheet/import": {
    "/riverbend/rounds/:round/sheet/import": "405 405 405 405 405 405 405",
  },
  // Only for who made it: tests/db/rounds/sheet.test.ts.
  "/[system]/rounds/[roundId]/changes/[planId]": {
    "/riverbend/rounds/:round/changes/:version": "in  404 404 404 404 404 404",
    "/riverbend/rounds/:round/changes/malformed": "in  404 404 404 404 404 404",
  },
  // The open round has none yet; tests/e2e/review.test.ts reads one.
  "/[system]/rounds/[roundId]/closing": {
    "/riverbend/rounds/:round/closing": "in  404 404 404 404 404 404",
    "/riverbend/rounds/malformed/closing?number=x":
      "in  404 404 404 404 404 404",
  },
  "/[system]/rounds/compare": {
    "/riverbend/rounds/compare": "in  200 200 200 200 200 404",
    "/riverbend/rounds/compare?to=:round": "in  200 200 200 200 200 404",
    "/riverbend/rounds/compare?to=:version": "in  404 404 404 404 404 404",
    "/riverbend/rounds/compare?from=malformed": "in  404 404 404 404 404 404",
    "/riverbend/rounds/compare?site=:own": "in  200 200 200 200 404 404",
    "/riverbend/rounds/compare?site=:other": "in  200 200 200 404 404 404",
    "/riverbend/rounds/compare?site=:foreign": "in  404 404 404 404 404 404",
    "/lakeshore/rounds/compare?to=:round": "in  404 404 404 404 404 404",
  },
  "/[system]/rounds/compare/compare.csv": {
    "/riverbend/rounds/compare/compare.csv": "in  200 200 200 200 200 404",
    "/riverbend/rounds/compare/compare.csv?site=:own":
      "in  200 200 200 200 404 404",
    "/riverbend/rounds/compare/compare.csv?site=:other":
      "in  200 200 200 404 404 404",
    "/riverbend/rounds/compare/compare.csv?to=malformed":
      "in  404 404 404 404 404 404",
  },
  "/[system]/sites/compare": {
    "/riverbend/sites/compare": "in  200 200 200 200 200 404",
    "/riverbend/sites/compare?sites=:own": "in  200 200 200 200 404 404",
    "/riverbend/sites/compare?stage=4&sites=:own,:other":
      "in  200 200 200 404 404 404",
    "/riverbend/sites/compare?sites=:own,:foreign":
      "in  404 404 404 404 404 404",
    "/riverbend/sites/compare?sites=malformed": "in  404 404 404 404 404 404",
    "/riverbend/sites/compare?stage=99": "in  404 404 404 404 404 404",
  },
  "/[system]/sites/compare/compare.csv": {
    "/riverbend/sites/compare/compare.csv?sites=:own,:other":
      "in  200 200 200 404 404 404",
    "/riverbend/sites/compare/compare.csv?sites=:own":
      "in  404 404 404 404 404 404",
  },
  "/[system]/stages/history/path.csv": {
    "/riverbend/stages/history/path.csv": "in  200 200 200 200 200 404",
    "/lakeshore/stages/history/path.csv": "in  404 404 404 404 404 200",
  },
  "/[system]/rows/[code]/rounds.csv": {
    "/riverbend/rows/S4.PP.S2/rounds.csv": "in  200 200 200 200 200 404",
    "/riverbend/rows/S4.PP.S2/rounds.csv?site=:own":
      "in  200 200 200 200 404 404",
    "/riverbend/rows/S4.PP.S2/rounds.csv?site=:other":
      "in  200 200 200 404 404 404",
    "/riverbend/rows/malformed/rounds.csv": "in  404 404 404 404 404 404",
  },
  "/[system]/stages/history": {
    "/riverbend/stages/history": "in  200 200 200 200 200 404",
    "/riverbend/stages/history?page=x": "in  200 200 200 200 200 404",
    "/riverbend/stages/history?page=999": "in  404 404 404 404 404 404",
    "/lakeshore/stages/history": "in  404 404 404 404 404 200",
  },
  "/[system]/score": {
    "/riverbend/score": "in  200 200 200 200 200 404",
    "/riverbend/score?stage=99": "in  404 404 404 404 404 404",
    "/riverbend/score?subject=:own": "in  200 200 200 200 404 404",
    "/riverbend/score?subject=:other": "in  200 200 200 404 404 404",
    "/riverbend/score?subject=:foreign": "in  404 404 404 404 404 404",
    "/riverbend/score?subject=malformed": "in  404 404 404 404 404 404",
  },
  "/[system]/members": {
    "/riverbend/members": "in  403 200 403 403 403 404",
    "/riverbend/members?term=ended": "in  403 200 403 403 403 404",
    "/lakeshore/members": "in  404 404 404 404 404 200",
  },
  "/[system]/members/invite": {
    "/riverbend/members/invite": "in  403 200 403 403 403 404",
    "/lakeshore/members/invite": "in  404 404 404 404 404 200",
  },
  "/[system]/members/import": {
    "/riverbend/members/import": "in  403 200 403 403 403 404",
    "/lakeshore/members/import": "in  404 404 404 404 404 200",
  },
  "/[system]/members/[membershipId]": {
    "/riverbend/members/:ownMember": "in  403 200 403 403 403 404",
    "/riverbend/members/:foreignMember": "in  403 404 403 403 403 404",
    "/riverbend/members/malformed": "in  403 404 403 403 403 404",
    "/lakeshore/members/:foreignMember": "in  404 404 404 404 404 200",
  },
  "/[system]/score/many": {
    "/riverbend/score/many": "in  200 200 200 200 200 404",
    "/riverbend/score/many?stage=99": "in  404 404 404 404 404 404",
    "/riverbend/score/many?subject=:own": "in  200 200 200 200 404 404",
    "/riverbend/score/many?subject=:other": "in  200 200 200 404 404 404",
    "/riverbend/score/many?subject=:foreign": "in  404 404 404 404 404 404",
  },
  "/[system]/settings/framework": {
    "/riverbend/settings/framework": "in  403 200 403 403 403 404",
    "/riverbend/settings/framework?to=malformed": "in  403 200 403 403 403 404",
    "/lakeshore/settings/framework": "in  404 404 404 404 404 200",
  },
  "/[system]/settings": {
    "/riverbend/settings": "in  403 200 403 403 403 404",
    "/lakeshore/settings": "in  404 404 404 404 404 200",
  },
  "/[system]/settings/rows": {
    "/riverbend/settings/rows": "in  403 200 200 403 403 404",
    "/lakeshore/settings/rows": "in  404 404 404 404 404 200",
  },
  "/[system]/settings/rows/new": {
    "/riverbend/settings/rows/new": "in  403 200 200 403 403 404",
    "/lakeshore/settings/rows/new": "in  404 404 404 404 404 200",
  },
  "/[system]/settings/rows/[code]": {
    "/riverbend/settings/rows/L4.PP.C1": "in  403 404 404 403 403 404",
    "/riverbend/settings/rows/S4.PP.C1": "in  403 404 404 403 403 404",
    "/riverbend/settings/rows/malformed": "in  403 404 404 403 403 404",
  },
  "/[system]/concerns": {
    "/riverbend/concerns": "in  200 200 200 200 200 404",
    "/riverbend/concerns?view=all&after=x": "in  200 200 200 200 200 404",
    "/lakeshore/concerns": "in  404 404 404 404 404 200",
  },
  "/[system]/concerns/new": {
    "/riverbend/concerns/new": "in  200 200 200 200 403 404",
    "/riverbend/concerns/new?row=S4.AI.S1&site=:other":
      "in  200 200 200 200 403 404",
    "/lakeshore/concerns/new": "in  404 404 404 404 404 200",
  },
  // Lincoln Park's, Oakridge's, and one that only Tubman and the intermediary see.
  "/[system]/concerns/[concernId]": {
    "/riverbend/concerns/:ownConcern": "in  200 200 200 200 404 404",
    "/riverbend/concerns/:otherConcern": "in  200 200 200 404 404 404",
    "/riverbend/concerns/:fewConcern": "in  404 200 200 404 404 404",
    "/riverbend/concerns/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/concerns/:ownConcern": "in  404 404 404 404 404 404",
  },
  "/[system]/concerns/themes": {
    "/riverbend/concerns/themes": "in  200 200 200 403 403 404",
    "/lakeshore/concerns/themes": "in  404 404 404 404 404 200",
  },
  "/[system]/concerns/themes/[themeId]": {
    "/riverbend/concerns/themes/:theme": "in  200 200 200 403 403 404",
    "/riverbend/concerns/themes/malformed": "in  404 404 404 403 403 404",
    "/lakeshore/concerns/themes/:theme": "in  404 404 404 404 404 404",
  },
  "/[system]/concerns/measures": {
    "/riverbend/concerns/measures": "in  200 200 200 200 200 404",
    "/lakeshore/concerns/measures": "in  404 404 404 404 404 200",
  },
  "/[system]/concerns/measures/measures.csv": {
    "/riverbend/concerns/measures/measures.csv": "in  200 200 200 200 200 404",
    "/lakeshore/concerns/measures/measures.csv": "in  404 404 404 404 404 200",
  },
  "/[system]/plan": {
    "/riverbend/plan": "in  200 200 200 200 200 404",
    "/riverbend/plan?view=x&show=x&owner=x&site=x&origin=x&after=x":
      "in  200 200 200 200 200 404",
    "/riverbend/plan?view=all&show=all&site=:other":
      "in  200 200 200 200 200 404",
    "/lakeshore/plan": "in  404 404 404 404 404 200",
  },
  "/[system]/plan/new": {
    "/riverbend/plan/new": "in  200 200 200 200 403 404",
    "/riverbend/plan/new?row=S4.AI.S1&site=:other":
      "in  200 200 200 200 403 404",
    "/riverbend/plan/new?row=S9.AI.S1": "in  404 404 404 404 403 404",
    "/riverbend/plan/new?concern=:ownConcern": "in  200 200 200 200 403 404",
    "/riverbend/plan/new?concern=:otherConcern": "in  200 200 200 404 403 404",
    "/riverbend/plan/new?concern=:fewConcern": "in  404 200 200 404 403 404",
    "/riverbend/plan/new?theme=:theme": "in  404 200 200 404 403 404",
    "/lakeshore/plan/new?concern=:ownConcern": "in  404 404 404 404 404 404",
  },
  // Lincoln Park's, Oakridge's, and one out of the concern that few see.
  "/[system]/plan/[actionId]": {
    "/riverbend/plan/:ownAction": "in  200 200 200 200 404 404",
    "/riverbend/plan/:otherAction": "in  200 200 200 404 404 404",
    "/riverbend/plan/:fewAction": "in  404 200 200 404 404 404",
    "/riverbend/plan/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/plan/:ownAction": "in  404 404 404 404 404 404",
  },
  "/[system]/meetings": {
    "/riverbend/meetings": "in  200 200 200 200 200 404",
    "/riverbend/meetings?group=x&site=:other&after=x":
      "in  200 200 200 200 200 404",
    "/lakeshore/meetings": "in  404 404 404 404 404 200",
  },
  "/[system]/meetings/new": {
    "/riverbend/meetings/new": "in  200 200 200 200 403 404",
    "/lakeshore/meetings/new": "in  404 404 404 404 404 200",
  },
  // The community's, and Lincoln Park's.
  "/[system]/meetings/[meetingId]": {
    "/riverbend/meetings/:systemMeeting": "in  200 200 200 200 200 404",
    "/riverbend/meetings/:ownMeeting": "in  200 200 200 200 404 404",
    "/riverbend/meetings/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/meetings/:systemMeeting": "in  404 404 404 404 404 404",
  },
  "/[system]/reviews": {
    "/riverbend/reviews": "in  200 200 200 200 200 404",
    "/riverbend/reviews?kind=x&after=x": "in  200 200 200 200 200 404",
    "/lakeshore/reviews": "in  404 404 404 404 404 200",
  },
  // Coordinators start data reviews alone.
  "/[system]/reviews/new": {
    "/riverbend/reviews/new?kind=data": "in  403 200 200 200 403 404",
    "/riverbend/reviews/new?kind=scan": "in  403 200 200 404 403 404",
    "/riverbend/reviews/new": "in  403 404 404 404 403 404",
    "/lakeshore/reviews/new?kind=scan": "in  404 404 404 404 404 200",
  },
  // Lincoln Park's, and one of the system.
  "/[system]/reviews/[reviewId]": {
    "/riverbend/reviews/:ownReview": "in  200 200 200 200 404 404",
    "/riverbend/reviews/:systemReview": "in  200 200 200 200 200 404",
    "/riverbend/reviews/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/reviews/:systemReview": "in  404 404 404 404 404 404",
  },
  "/[system]/reports": {
    "/riverbend/reports": "in  200 200 200 200 200 404",
    "/riverbend/reports?after=x": "in  200 200 200 200 200 404",
    "/lakeshore/reports": "in  404 404 404 404 404 200",
  },
  "/[system]/reports/new": {
    "/riverbend/reports/new": "in  403 200 200 403 403 404",
    "/lakeshore/reports/new": "in  404 404 404 404 404 200",
  },
  "/[system]/reports/[reportId]": {
    "/riverbend/reports/:finalReport": "in  200 200 200 200 200 404",
    "/riverbend/reports/:discussedReport": "in  200 200 200 200 200 404",
    "/riverbend/reports/:draftReport": "in  404 200 200 404 404 404",
    "/riverbend/reports/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/reports/:finalReport": "in  404 404 404 404 404 404",
  },
  "/[system]/support": {
    "/riverbend/support": "in  200 200 200 200 200 404",
    "/riverbend/support?kind=x&function=x&site=:other&after=x":
      "in  200 200 200 200 200 404",
    "/lakeshore/support": "in  404 404 404 404 404 200",
  },
  "/[system]/support/support.csv": {
    "/riverbend/support/support.csv": "in  200 200 200 200 200 404",
    "/riverbend/support/support.csv?site=:own": "in  200 200 200 200 200 404",
    "/lakeshore/support/support.csv": "in  404 404 404 404 404 200",
  },
  "/[system]/support/new": {
    "/riverbend/support/new": "in  403 200 200 200 403 404",
    "/riverbend/support/new?concern=:fewConcern&site=:other":
      "in  403 200 200 200 403 404",
    "/lakeshore/support/new": "in  404 404 404 404 404 200",
  },
  "/[system]/support/training": {
    "/riverbend/support/training": "in  200 200 200 200 404 404",
    "/lakeshore/support/training": "in  404 404 404 404 404 200",
  },
  // Given to the whole system, to Lincoln Park among others, and to a site closed to others.
  "/[system]/support/[supportId]": {
    "/riverbend/support/:systemSupport": "in  200 200 200 200 200 404",
    "/riverbend/support/:ownSupport": "in  200 200 200 200 404 404",
    "/riverbend/support/:otherSupport": "in  200 200 200 404 404 404",
    "/riverbend/support/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/support/:systemSupport": "in  404 404 404 404 404 404",
  },
  "/[system]/sites": {
    "/riverbend/sites": "in  200 200 200 200 200 404",
    "/lakeshore/sites": "in  404 404 404 404 404 200",
  },
  "/[system]/sites/sites.csv": {
    "/riverbend/sites/sites.csv": "in  200 200 200 200 200 404",
    "/lakeshore/sites/sites.csv": "in  404 404 404 404 404 200",
  },
  "/[system]/sites/new": {
    "/riverbend/sites/new": "in  403 200 200 403 403 404",
    "/lakeshore/sites/new": "in  404 404 404 404 404 200",
  },
  "/[system]/sites/[siteId]": {
    "/riverbend/sites/:own": "in  200 200 200 200 404 404",
    "/riverbend/sites/:other": "in  200 200 200 404 404 404",
    "/riverbend/sites/:foreign": "in  404 404 404 404 404 404",
    "/riverbend/sites/malformed": "in  404 404 404 404 404 404",
    "/lakeshore/sites/:own": "in  404 404 404 404 404 404",
    "/lakeshore/sites/:foreign": "in  404 404 404 404 404 200",
  },
  "/[system]/sites/[siteId]/edit": {
    "/riverbend/sites/:own/edit": "in  403 200 200 403 404 404",
    "/riverbend/sites/:other/edit": "in  403 200 200 404 404 404",
    "/riverbend/sites/:foreign/edit": "in  404 404 404 404 404 404",
    "/riverbend/sites/malformed/edit": "in  404 404 404 404 404 404",
  },
  "/[system]/stages": {
    "/riverbend/stages": "in  200 200 200 200 200 404",
    "/lakeshore/stages": "in  404 404 404 404 404 200",
  },
  "/[system]/stages/[number]": {
    "/riverbend/stages/4": "in  200 200 200 200 200 404",
    "/riverbend/stages/99": "in  404 404 404 404 404 404",
    "/riverbend/stages/malformed": "in  404 404 404 404 404 404",
  },
};

/** What an operator is answered outside systems; inside them there is nothing for one. */
const ofOperator: Record<string, string> = {
  "/livez": "200",
  "/readyz": "200",
  "/invitation/malformed": "200",
  "/": "307",
  "/sign-in": "307",
  "/systems": "200",
  "/account": "200",
  "/api/auth/session": "200",
  "/api/auth/unknown": "400",
  "/operator": "307",
  "/operator/frameworks": "200",
  "/operator/frameworks/import": "200",
  "/operator/frameworks/:version": "200",
  "/operator/frameworks/:version/export?as=json": "200",
  "/unsubscribe/unknown/stop": "303",
};

/** Lakeshore's sites are open to each other; Isaac holds Harbor Elementary. */
const open = {
  readers: [
    findInCast("Isaac Cole", "lakeshore"),
    findInCast("Carla Mendes", "lakeshore"),
  ],
  answers: {
    "/lakeshore/sites/:foreign": "200 200",
    "/lakeshore/sites/:foreign/edit": "403 403",
    "/lakeshore/how?site=:foreign": "200 200",
    "/lakeshore/rows/S4.PP.S2?site=:foreign": "200 200",
    "/lakeshore/score?subject=:foreign": "200 200",
    "/lakeshore/files/:foreignFile": "200 200",
    "/lakeshore/files/:ownFile": "404 404",
    "/lakeshore/sites/:own": "404 404",
    "/lakeshore/rows/S4.PP.S2?site=:own": "404 404",
  },
};

type Site = { id: string; name: string; slug: string };
let sites: Site[] = [];
let version = "";
let round = "";
let notice = "";
const files: Record<string, string> = {};
type Raised = { name: string; audience: string };
const concerns: Record<string, string> = {};
const members: Record<string, string> = {};
const actions: Record<string, string> = {};
const meetings: Record<string, string> = {};
const reviews: Record<string, string> = {};
const reports: Record<string, string> = {};
const support: Record<string, string> = {};

test.beforeAll(async () => {
  sites = await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const found = await client.query(
      `SELECT t."id", t."name", s."slug" FROM "Site" t JOIN "System" s ON s."id" = t."systemId"
        WHERE t."status" = 'active' ORDER BY t."name"`,
    );
    const published = await client.query(
      `SELECT "frameworkVersionId" AS id FROM "System" WHERE "slug" = 'riverbend'`,
    );
    version = published.rows[0].id;
    const open = await client.query(
      `SELECT r."id" FROM "Round" r JOIN "System" s ON s."id" = r."systemId" WHERE s."slug" = 'riverbend' AND r."closedAt" IS NULL`,
    );
    round = open.rows[0].id;
    const raised = await client.query(
      `SELECT c."id", c."audience"::text AS audience, s."name", c."themeId" AS theme FROM "Concern" c JOIN "Site" s ON s."id" = c."siteId"
         JOIN "System" y ON y."id" = c."systemId" AND y."slug" = 'riverbend'`,
    );
    const concernWhere = (isWanted: (row: Raised) => boolean) =>
      String(raised.rows.find(isWanted)?.id);
    concerns.ownConcern = concernWhere(
      ({ name }) => name === "Lincoln Park Elementary",
    );
    concerns.otherConcern = concernWhere(
      ({ name }) => name === "Oakridge Middle School",
    );
    concerns.fewConcern = concernWhere(
      ({ audience }) => audience !== "everyone",
    );
    concerns.theme = String(raised.rows.find(({ theme }) => theme)?.theme);
    const planned = await client.query<{
      id: string;
      name: string;
      few: boolean;
    }>(
      `SELECT a."id", s."name", c."audience" IS NOT DISTINCT FROM 'site_and_intermediary' AS few FROM "PlanAction" a
         JOIN "Site" s ON s."id" = a."siteId" LEFT JOIN "Concern" c ON c."id" = a."concernId" ORDER BY a."id"`,
    );
    const actionAt = (name: string, isFew = false) =>
      String(
        planned.rows.find((one) => one.name === name && one.few === isFew)?.id,
      );
    const met = await client.query<{ id: string; name: string | null }>(
      `SELECT m."id", s."name" FROM "Meeting" m LEFT JOIN "Site" s ON s."id" = m."siteId"`,
    );
    const meetingAt = (name: string | null) =>
      String(met.rows.find((one) => one.name === name)?.id);
    const given = await client.query<{ id: string; sites: string[] }>(
      `SELECT u."id", ARRAY(SELECT s."name" FROM "SupportSite" x JOIN "Site" s ON s."id" = x."siteId" WHERE x."supportId" = u."id") AS sites FROM "Support" u`,
    );
    const supportWhere = (isWanted: (sites: string[]) => boolean) =>
      String(given.rows.find(({ sites }) => isWanted(sites))?.id);
    support.systemSupport = supportWhere((at) => at.length === 0);
    support.ownSupport = supportWhere((at) =>
      at.includes("Lincoln Park Elementary"),
    );
    support.otherSupport = supportWhere((at) =>
      at.includes("Eastside Middle School"),
    );
    meetings.systemMeeting = meetingAt(null);
    meetings.ownMeeting = meetingAt("Lincoln Park Elementary");
    const looked = await client.query<{ id: string; kind: string }>(
      `SELECT "id", "kind"::text AS kind FROM "Review"`,
    );
    const reviewOf = (kind: string) =>
      String(looked.rows.find((one) => one.kind === kind)?.id);
    reviews.ownReview = reviewOf("data");
    reviews.systemReview = reviewOf("pitfalls");
    Object.assign(reports, await readReports(client));
    actions.ownAction = actionAt("Lincoln Park Elementary");
    actions.otherAction = actionAt("Oakridge Middle School");
    actions.fewAction = actionAt("Tubman Elementary", true);
    const told = await client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
       INSERT INTO "Notice" ("systemId", "id", "personId", "kind", "args", "path")
       SELECT s."id", gen_random_uuid(), p."id", 'review_confirmed', '{"round":"Fall"}', '/guide' FROM s, "Person" p WHERE p."email" = $1
       RETURNING "id"`,
      [findInCast("Dana Morales").email],
    );
    notice = told.rows[0].id;
    const belongs = await client.query(
      `SELECT s."slug", min(m."id"::text) AS id FROM "Membership" m JOIN "System" s ON s."id" = m."systemId" GROUP BY 1`,
    );
    const of = (slug: string) =>
      String(belongs.rows.find((one) => one.slug === slug)?.id);
    members.ownMember = of("riverbend");
    members.foreignMember = of("lakeshore");
    return found.rows;
  });
  files.systemFile = await keepFile("riverbend", null);
  files.ownFile = await keepFile("riverbend", "Lincoln Park Elementary");
  files.otherFile = await keepFile("riverbend", "Pine Hollow Elementary");
  files.foreignFile = await keepFile("lakeshore", null);
});

/** The sample's two, and a draft beside them. */
async function readReports(client: Client) {
  await client.query(
    `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'riverbend')
     INSERT INTO "Report" ("systemId", "id", "title", "periodFrom", "periodTo", "facts", "builtAt", "builtById", "createdById")
     SELECT r."systemId", gen_random_uuid(), 'A draft', r."periodFrom", r."periodTo", r."facts", now(), r."builtById", r."createdById"
       FROM s JOIN "Report" r ON r."systemId" = s."id" AND r."finalAt" IS NOT NULL`,
  );
  const found = await client.query<{ id: string; name: string }>(
    `SELECT r."id", CASE WHEN r."finalAt" IS NOT NULL THEN 'finalReport' WHEN r."discussedAt" IS NOT NULL THEN 'discussedReport' ELSE 'draftReport' END AS "name"
       FROM "Report" r JOIN "System" s ON s."id" = r."systemId" AND s."slug" = 'riverbend'`,
  );
  return Object.fromEntries(found.rows.map(({ id, name }) => [name, id]));
}

test("the table has every page and route handler", () => {
  expect(Object.keys(table).sort()).toEqual(listAddresses().sort());
});

for (const [column, [title, account]] of readers.entries()) {
  test(`each address answers as it should: ${title}`, async ({ page }) => {
    test.setTimeout(180_000);
    if (account) await signIn(page, account);
    const cases = Object.assign({}, ...Object.values(table));
    await expectAnswers(page.request, cases, { column, account });
  });
}

test("each address answers as it should: operator", async ({ page }) => {
  test.setTimeout(180_000);
  const olive = operators[0];
  if (!olive) throw new Error("The seed has no operator");
  await signIn(page, olive);
  const cases = Object.values(table)
    .flatMap((addresses) => Object.entries(addresses))
    // What takes forms only answers everyone alike.
    .map(([address, line]) => [
      address,
      ofOperator[address] ?? (line.includes("405") ? "405" : "404"),
    ]);
  await expectAnswers(page.request, Object.fromEntries(cases), {
    column: 0,
    account: { system: "" },
  });
});

for (const [column, account] of open.readers.entries()) {
  test(`where sites are open to each other: ${account.role}`, async ({
    page,
  }) => {
    await signIn(page, account);
    await expectAnswers(page.request, open.answers, { column, account });
  });
}

test("what refusals are searched for is there to be found", async ({
  page,
}) => {
  await signIn(page, findInCast("Ruth Okafor"));
  const answer = await page.request.get("/riverbend/sites");
  const text = await answer.text();
  const names = sites.filter((site) => site.slug === "riverbend");
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter(({ name }) => !text.includes(name))).toEqual([]);
});

type Reader = { column: number; account: { system: string } | null };

async function expectAnswers(
  request: APIRequestContext,
  cases: Record<string, string>,
  { column, account }: Reader,
) {
  const wanted: Record<string, string> = {};
  const given: Record<string, string> = {};
  const told: string[] = [];
  for (const [address, line] of Object.entries(cases)) {
    wanted[address] = line.split(/ +/)[column] ?? "";
    // As a visit, and as the data that a link inside the app asks for.
    for (const isVisit of [true, false]) {
      const answer = await request.get(
        fill(address),
        isVisit ? { maxRedirects: 0 } : { headers: { RSC: "1" } },
      );
      if (isVisit) given[address] = nameAnswer(answer);
      const isRefused = wanted[address] !== "200";
      const text = await answer.text();
      told.push(
        ...sites
          .filter(({ slug }) => isRefused || slug !== account?.system)
          .filter((site) => text.includes(site.name))
          .map((site) => `${address} tells of ${site.name}`),
      );
    }
  }
  expect(given).toEqual(wanted);
  expect(told).toEqual([]);
}

function nameAnswer(answer: APIResponse) {
  const to = answer.headers().location ?? "";
  const isToSignIn = to.endsWith("/sign-in") && answer.status() < 400;
  return isToSignIn ? "in" : String(answer.status());
}

function fill(address: string) {
  const own = pickSite((site) => site.name === "Lincoln Park Elementary");
  const other = pickSite(
    (site) => site.slug === "riverbend" && site.id !== own.id,
  );
  const foreign = pickSite(
    (site) => site.slug === "lakeshore" && site.name !== "Harbor Elementary",
  );
  return address
    .replace(/:(\w+File)$/, (_, name: string) => files[name] ?? "")
    .replace(/:(\w+Concern|theme)$/, (_, name: string) => concerns[name] ?? "")
    .replace(/:(\w+Meeting)$/, (_, name: string) => meetings[name] ?? "")
    .replace(/:(\w+Review)$/, (_, name: string) => reviews[name] ?? "")
    .replace(/:(\w+Report)$/, (_, name: string) => reports[name] ?? "")
    .replace(/:(\w+Support)$/, (_, name: string) => support[name] ?? "")
    .replace(/:(\w+Action)$/, (_, name: string) => actions[name] ?? "")
    .replace(/:(\w+Member)$/, (_, name: string) => members[name] ?? "")
    .replace(":version", version)
    .replace(":round", round)
    .replace(":notice", notice)
    .replace(":own", own.id)
    .replace(":other", other.id)
    .replace(":foreign", foreign.id);
}

function pickSite(isWanted: (site: Site) => boolean) {
  const site = sites.find(isWanted);
  if (!site) throw new Error("The seed has no such site");
  return site;
}
