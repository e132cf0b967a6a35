import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { actionId, listActions, post, postForm } from "./actions";
import { listAddresses } from "./addresses";
import type { BlindRow } from "./blind-rating";

/** What stands for the parts of an address that are no ids. */
const parts: Record<string, string> = {
  number: "4",
  "...nextauth": "session",
};
const codes: Record<string, string> = {
  "/[system]/guide/functions/[code]": "CE",
  "/[system]/guide/questions/[code]": "readiness",
};
/** Ids that the story has none of: what is asked for is not there. */
const absent = [
  ...["noticeId", "concernId", "themeId", "uploadId", "draftId"],
  ...["actionId", "meetingId", "reviewId", "reportId", "supportId"],
  ...["membershipId", "planId", "systemId", "token"],
];

/** What an address may be asked for besides nothing. */
const searches: Record<string, string[]> = {
  "/[system]": ["?stage=4"],
  "/[system]/how": ["?stage=4"],
  "/[system]/how/cells.csv": ["?stage=4"],
  "/[system]/concerns": ["?view=all"],
  "/[system]/concerns/new": ["?row=[code]"],
  "/[system]/reviews/new": ["?kind=data", "?kind=scan"],
  "/[system]/record": ["?kind=score", "?act=changed", "?site=system"],
  "/[system]/record/record.csv": ["?kind=score"],
  "/[system]/plan": ["?view=all&show=all"],
  "/[system]/plan/new": ["?row=[code]"],
  "/[system]/guide/search": ["?q=family"],
  "/[system]/rounds/compare": ["?to=[roundId]", "?note=[code]"],
  "/[system]/rounds/[roundId]/meeting": [
    "?level=community_wide",
    "?row=[code]",
  ],
  "/[system]/score": ["list", "one", "matrix"].flatMap((view) => [
    `?subject=system&stage=4&view=${view}`,
    `?subject=system&stage=4&view=${view}&row=[code]`,
  ]),
  "/[system]/sites/compare": ["?stage=4&sites=[siteId]"],
};

type Reader = { system: string; page: Page };

/** Every address and every action that reads: those that tell the secret, as a page, as a link's data, in a file or its name. */
export async function listTold(reader: Reader, row: BlindRow, secret: string) {
  const told = new Set<string>();
  for (const address of listAddresses()) {
    for (const search of ["", ...(searches[address] ?? [])]) {
      const path = fill(address, search, row);
      for (const isVisit of [true, false]) {
        const answer = await reader.page.request.get(
          path,
          isVisit ? {} : { headers: { RSC: "1" } },
        );
        // What failed tells nothing of what it would have shown.
        expect([path, answer.status() < 500]).toEqual([path, true]);
        const heads = JSON.stringify(answer.headers());
        if ((heads + (await answer.text())).includes(secret)) told.add(address);
      }
    }
  }
  for (const [name, send] of Object.entries(listReads(reader, row))) {
    const { text } = await send(actionId(name));
    if (text.includes(secret)) told.add(name);
  }
  return [...told].toSorted();
}

function fill(address: string, search: string, row: BlindRow) {
  const ids: Record<string, string> = {
    ...row,
    system: row.slug,
    versionId: row.frameworkVersionId,
  };
  return (address + search).replace(/\[([^\]]+)\]/g, (_, name: string) => {
    const own = name === "code" ? codes[address] : undefined;
    const value = own ?? parts[name] ?? ids[name];
    if (value) return value;
    // A new kind of page says here what it is to be asked for.
    expect(absent).toContain(name);
    return randomUUID();
  });
}

type Send = (id: string) => Promise<{ text: string }>;

/** Every action of the build that reads, of this row where it takes one. */
function listReads({ page, system }: Reader, row: BlindRow) {
  const { slug, roundId, indicatorId, evidenceId } = row;
  const subject = { roundId, indicatorId, siteId: null };
  const read =
    (input: object): Send =>
    (id) =>
      post(page, system, id, [slug, input]);
  const reads: Record<string, Send> = {
    readRowDetailAction: read(subject),
    listPeopleToAskAction: read(subject),
    listShareableRowsAction: read({ evidenceId }),
    listPlanChangeAction: (id) =>
      postForm(page, system, id, [slug], {
        ...{ roundId, act: "take_away", parts: "community_wide" },
        people: randomUUID(),
      }),
    readNoticesAction: (id) =>
      postForm(page, system, id, [slug, { status: "idle" }], {
        upTo: new Date().toISOString(),
      }),
  };
  const names = listActions()
    .map(({ name }) => name)
    .filter((name) => /^(read|list|find|get|search)/.test(name));
  expect(names.toSorted()).toEqual(Object.keys(reads).toSorted());
  return reads;
}
