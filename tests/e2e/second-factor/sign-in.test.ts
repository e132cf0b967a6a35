import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { withClient } from "../../../prisma/database/connect.mjs";
import { textOf } from "../../support/read-mail";
import { startSmtpDouble } from "../../support/smtp-double";
import { expectAccessible } from "../support/axe";
import { createCommunity } from "../support/community";
import { startOwnServer } from "../support/own-server";
import { signIn } from "../support/people";
import { enterPassword, openPage, turnAppOn } from "../support/second-step";
import { ways } from "../support/second-step-words";

test("an invitation that is opened on the way is there after the step", async ({
  browser,
}) => {
  const [, way] = ways;
  if (!way) throw new Error("No way");
  const { words } = way;
  const { leader } = await createCommunity("factor-invited", []);
  const page = await openPage(browser, way);
  await signIn(page, leader);
  await page.goto("/account/second-factor");
  await page.getByLabel(words.own).first().fill(leader.password);
  await page.getByRole("button", { name: words.start }).click();
  const { codes } = await turnAppOn(page, words);
  const token = randomBytes(32).toString("base64url");
  await invite(leader.email, token);
  const fresh = await openPage(browser, way);
  await fresh.goto(`/invitation/${token}`);
  await fresh.getByLabel(words.email).fill(leader.email);
  await fresh.getByLabel(words.password).last().fill(leader.password);
  await fresh.getByRole("button", { name: words.signIn }).click();
  await expect(fresh).toHaveURL(/second-step\?invitation=/);
  await fresh.getByLabel(words.code, { exact: true }).fill(codes[0] ?? "");
  await fresh.getByRole("button", { name: words.signIn }).first().click();
  await expect(fresh).toHaveURL(new RegExp(`/invitation/${token}$`));
  await expect(fresh.getByRole("button", { name: "Join" })).toBeVisible();
});

test("where administrators must have one, they set it up before they are in", async ({
  browser,
}) => {
  const smtp = await startSmtpDouble();
  const server = await startOwnServer({
    SECOND_FACTOR: "admins",
    SMTP_URL: smtp.url,
    MAIL_FROM: "waymark@mail.example",
  });
  try {
    for (const way of ways) {
      const { words, width } = way;
      const slug = `factor-must-${width}`;
      const { staff, viewer } = await createCommunity(slug, []);
      await makeAdmin(slug, staff.email);
      const page = await openPage(browser, way, server.url);
      await enterPassword(page, words, staff);
      await expect(page).toHaveURL(/\/sign-in\/second-step$/);
      await expect(
        page.getByRole("heading", { name: words.must }),
      ).toBeVisible();
      await page.goto(`/${slug}`);
      await expect(page).toHaveURL(/\/sign-in\/second-step$/);
      await expectAccessible(page);
      await page.getByRole("button", { name: words.start }).click();
      await turnAppOn(page, words);
      await expect.poll(() => smtp.received.at(-1)?.to).toBe(staff.email);
      const mail = textOf(smtp.received.at(-1)?.data ?? "");
      expect(mail).toContain(`${server.url}/account`);
      await page.getByRole("button", { name: words.kept }).click();
      await expect(page).toHaveURL(new RegExp(`/${slug}$`));
      const other = await openPage(browser, way, server.url);
      await enterPassword(other, words, viewer);
      await expect(other).toHaveURL(new RegExp(`/${slug}$`));
    }
  } finally {
    await server.stop();
    await smtp.stop();
  }
});

function makeAdmin(slug: string, email: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = $1)
       UPDATE "Membership" m SET "adminSince" = now() FROM s, "Person" p
        WHERE m."systemId" = s."id" AND p."id" = m."personId" AND p."email" = $2`,
      [slug, email],
    ),
  );
}

function invite(email: string, token: string) {
  return withClient(process.env.DATABASE_URL ?? "", (client) =>
    client.query(
      `WITH s AS (SELECT "id", set_config('app.system_id', "id"::text, false) FROM "System" WHERE "slug" = 'lakeshore')
       INSERT INTO "Invitation" ("systemId", "id", "email", "name", "role", "tokenHash", "expiresAt", "createdById")
       SELECT s."id", gen_random_uuid(), $1, 'Lena Leader', 'viewer', $2, now() + interval '1 day',
              (SELECT m."personId" FROM "Membership" m WHERE m."systemId" = s."id" LIMIT 1)
         FROM s`,
      [email, createHash("sha256").update(token).digest("hex")],
    ),
  );
}
