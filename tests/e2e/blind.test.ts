import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { act } from "./support/actions";
import { rateInSecret, tryInVain } from "./support/blind-rating";
import { listTold } from "./support/blind-walk";
import {
  type Account,
  type Community,
  createCommunity,
  openRoundFor,
} from "./support/community";
import { closeRoundOnPage } from "./support/open-round";
import { askPanel } from "./support/panels";
import { findInCast, signIn } from "./support/people";
import { openNextRound, scoreByHand } from "./support/score-by-hand";

const slug = "wrenfield";
const code = "S4.CE.C1";
const secret = "Tamarind";
const key = randomUUID();
let community: Community;

test.beforeAll(async () => {
  community = await createCommunity(slug, ["Alder School", "Wren School"], {
    colleagues: [
      ["Ravi Rater", "community_wide_leader"],
      ["Rosa Rater", "community_wide_leader"],
    ],
  });
  await openRoundFor(slug);
  await scoreByHand(slug, [{ code, value: 1, reason: "It has begun." }]);
});

test("a blind rating cannot be read through any page, action, export, event or error by anyone else before its time", async ({
  browser,
}) => {
  const enter = async (account: Account, system = slug) => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, account);
    return { name: account.name, system, page };
  };
  const [ravi, rosa] = community.colleagues;
  const [cora] = community.coordinators;
  if (!ravi || !rosa || !cora) throw new Error("Somebody is missing");
  const staff = await enter(community.staff);
  // A round before, so that there is something to compare with.
  await closeRoundOnPage(staff.page, slug);
  await openNextRound(slug, "Spring 2027");
  await askPanel(slug, [ravi, rosa]);
  const rater = await enter(ravi);
  const other = await enter(rosa);
  const stranger = await enter(
    findInCast("Nadia Haddad", "lakeshore"),
    "lakeshore",
  );
  const others = [
    staff,
    other,
    await enter(community.leader),
    await enter(cora),
    await enter(community.viewer),
    stranger,
  ];
  const row = await rateInSecret(rater.page, { slug, code, secret, key });
  const handIn = (page: Page) =>
    act(page, slug, "handInPanelAction", {
      roundId: row.roundId,
      siteId: null,
      level: "community_wide",
      key: randomUUID(),
    });
  const tellTo = async (reader: (typeof others)[number]) => {
    const refusals = await tryInVain(reader, row, key);
    const told = refusals.filter(({ text }) => text.includes(secret));
    return [...told, ...(await listTold(reader, row, secret))];
  };

  for (const reader of others) {
    await test.step(`${reader.name} reads nothing, nor is told by a refusal`, async () => {
      expect(await tellTo(reader)).toEqual([]);
    });
  }

  await test.step("nor does the other rater once the first has handed in", async () => {
    await handIn(rater.page);
    expect(await tellTo(other)).toEqual([]);
  });

  await test.step("it is there to be found once the row is open", async () => {
    await handIn(other.page);
    for (const reader of [staff, other]) {
      expect(await listTold(reader, row, secret)).toEqual(
        expect.arrayContaining([
          "/[system]/files/[fileId]",
          "/[system]/rounds/[roundId]/meeting",
          "/[system]/rows/[code]",
          "/[system]/score",
          "readRowDetailAction",
        ]),
      );
    }
    expect(await listTold(stranger, row, secret)).toEqual([]);
  });
});
