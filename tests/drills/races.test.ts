import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openClient } from "./support/client";
import { startInstallation, type Installation } from "./support/installation";
import { signIn } from "./support/people";
import { tell, times } from "./support/rounds";
import { choose, listRows, save } from "./support/writers";

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const races = times(1_000, 20);
const runners = 4;

it("of several who change one row at once, one wins", async () => {
  const cookie = await signIn(installation, "Dana Morales");
  const [row] = await listRows(installation, 1);
  if (!row) throw new Error("There is no row to score");
  const clients = Array.from({ length: runners }, () =>
    openClient(installation.baseUrl, cookie),
  );
  const wins: Record<number, number> = {};
  let { version } = row;
  for (let race = 0; race < races; race += 1) {
    const answers = await Promise.all(
      clients.map((client, at) =>
        save(client, row, choose(race + at), { version, key: randomUUID() }),
      ),
    );
    const won = answers.filter(({ text }) => text.includes('"status":"ok"'));
    const stale = answers.filter(({ text }) => text.includes('"stale"'));
    expect(won.length + stale.length).toBe(runners);
    wins[won.length] = (wins[won.length] ?? 0) + 1;
    version += 1;
  }
  for (const client of clients) client.close();
  tell("races on one row", { races, runners, "with one winner": wins[1] ?? 0 });
  expect(wins).toEqual({ 1: races });
});
