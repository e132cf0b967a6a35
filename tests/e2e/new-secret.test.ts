import { expect, test } from "@playwright/test";
import { createCommunity } from "./support/community";
import { type OwnServer, startOwnServer } from "./support/own-server";
import { signIn } from "./support/people";

const slug = "new-secret";
const [first, second] = ["the first ", "the second "].map((text) =>
  text.repeat(4),
);

test("a new secret with the former one beside it signs nobody out; alone it does", async ({
  browser,
}) => {
  const { staff } = await createCommunity(slug, []);
  const page = await (await browser.newContext()).newPage();
  const visit = async (server: OwnServer) => {
    await page.goto(`${server.url}/${slug}`);
    return new URL(page.url()).pathname;
  };
  const serve = async <T>(
    settings: Record<string, string>,
    work: (server: OwnServer) => Promise<T>,
  ) => {
    const server = await startOwnServer(settings);
    return work(server).finally(server.stop);
  };

  await serve({ NEXTAUTH_SECRET: first ?? "" }, async (server) => {
    const context = await browser.newContext({ baseURL: server.url });
    const own = await context.newPage();
    await signIn(own, staff);
    // A cookie of this host goes to every port of it.
    await page.context().addCookies(await context.cookies());
    expect(await visit(server)).toBe(`/${slug}`);
  });
  const both = {
    NEXTAUTH_SECRET: second ?? "",
    NEXTAUTH_SECRET_FORMER: first ?? "",
  };
  await serve(both, async (server) => {
    expect(await visit(server)).toBe(`/${slug}`);
  });
  await serve({ NEXTAUTH_SECRET: second ?? "" }, async (server) => {
    expect(await visit(server)).toBe("/sign-in");
  });
});
