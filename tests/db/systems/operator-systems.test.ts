import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getCalendar } from "@/app/api/calendar/[token]/route";
import { findScope, findSuspension, type Operator } from "@/lib/auth/scope";
import { makeCalendar } from "@/lib/calendar/mutations/feed";
import { toAppError } from "@/lib/db/errors";
import { withPerson } from "@/lib/db/transaction";
import { joinAsNew } from "@/lib/members/mutations/join";
import { findInvitation } from "@/lib/members/queries/invitation";
import { tellPerson } from "@/lib/notices/jobs/tell-everyone";
import { listSystemsOf } from "@/lib/systems/queries";
import {
  createSystem,
  offerFirstPlace,
  resumeSystem,
  suspendSystem,
} from "@/lib/systems/mutations/operator-systems";
import {
  findSystem,
  listOfferedVersions,
  readSystems,
} from "@/lib/systems/queries/operator-systems";
import { createSystemSchema } from "@/lib/systems/operator/schema";
import { listStatements } from "../../support/list-statements";
import { addOperator, countRows } from "../../support/operators";
import {
  asApp,
  asOwner,
  scopeOf,
  seedDatabase,
  startSessionOf,
} from "../../support/seeded";
import { makeLink, newcomer } from "../members/invitations";
import { tell } from "../notices/mail-rows";

let olive: Operator;
/** Administers a system, and only says to be an operator. */
let dana: Operator;
let frameworkVersionId = "";

beforeAll(async () => {
  await seedDatabase();
  olive = await addOperator("Olive One");
  const { personId } = await scopeOf("Dana Morales", "riverbend");
  dana = { ...olive, personId, name: "Dana Morales" };
  const [version] = await listOfferedVersions(olive);
  frameworkVersionId = version?.id ?? "";
});

const all = { q: "", page: 1 };

const form = (slug: string, more: Record<string, unknown> = {}) =>
  createSystemSchema.parse({
    ...{ key: randomUUID(), name: `The ${slug}`, slug, frameworkVersionId },
    ...{ email: `first@${slug}.example`, personName: "Ana Ruiz", ...more },
  });

async function create(slug: string) {
  const link = await createSystem(olive, form(slug));
  if (!link.token) throw new Error("The system was made before");
  return { ...link, token: link.token };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => toAppError(error).code,
  );

async function idOf(slug: string) {
  const { systems } = await readSystems(olive, all);
  return systems.find((one) => one.slug === slug)?.id ?? "";
}

describe("creating a system", () => {
  it("makes it empty, with a link for its first administrator", async () => {
    const { token, systemId } = await create("maple");
    expect(await findInvitation(token)).toMatchObject({
      ...{ systemSlug: "maple", isAdmin: true, role: "intermediary_staff" },
    });
    expect(await joinAsNew(newcomer(token))).toEqual({ systemSlug: "maple" });
    const session = await sessionOf("first@maple.example");
    expect(await findScope(session, "maple")).toMatchObject({
      ...{ systemId, isAdmin: true, isSample: false, looksInUntil: null },
    });
    const found = await findSystem(olive, systemId);
    expect(found?.system).toMatchObject({ members: 1, sites: 0, bytes: 0 });
    expect(found?.acts.map(({ verb }) => verb).toSorted()).toEqual([
      "first_admin_invited",
      "system_created",
    ]);
  });

  it("is done once, however often its form comes, and its link is shown once", async () => {
    const asked = form("birch");
    expect((await createSystem(olive, asked)).token).not.toBeNull();
    const before = await countRows();
    expect((await createSystem(olive, asked)).token).toBeNull();
    expect(await countRows()).toEqual(before);
  });

  it("leaves a taken address to whom it belongs, and starts with no retired version", async () => {
    const before = await countRows();
    const taken = createSystem(olive, form("riverbend"));
    expect(await refusal(taken)).toBe("address_taken");
    const none = form("ash", { frameworkVersionId: randomUUID() });
    expect(await refusal(createSystem(olive, none))).toBe("not_found");
    expect(await countRows()).toEqual(before);
  });

  it("makes another link while nobody has come, also to another address; the one before opens nothing", async () => {
    const { token, systemId } = await create("cedar");
    const again = { systemId, email: "other@cedar.example", personName: "Bo" };
    const second = await offerFirstPlace(olive, again);
    expect(await findInvitation(token)).toBeNull();
    expect((await findSystem(olive, systemId))?.firstPlace).toMatchObject({
      ...{ email: "other@cedar.example", name: "Bo" },
    });
    await joinAsNew(newcomer(second.token ?? ""));
    expect(await refusal(offerFirstPlace(olive, again))).toBe(
      "first_admin_there",
    );
    expect((await findSystem(olive, systemId))?.firstPlace).toBeNull();
  });
});

describe("what an operator sees", () => {
  it("is names and sizes, page by page, and the search finds by name and address", async () => {
    const { systems, total } = await readSystems(olive, all);
    expect(total).toBe(systems.length);
    const river = systems.find(({ slug }) => slug === "riverbend");
    const counted = await asOwner((client) =>
      client.query(
        `SELECT (SELECT count(*)::int FROM "Site" t WHERE t."systemId" = s."id") AS sites FROM "System" s WHERE s."slug" = 'riverbend'`,
      ),
    );
    expect(river?.sites).toBe(counted.rows[0].sites);
    expect(river?.members).toBeGreaterThan(10);
    const names = systems.map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    const narrowed = await readSystems(olive, { q: "RIVERB", page: 1 });
    expect(narrowed.systems.map(({ slug }) => slug)).toEqual(["riverbend"]);
    expect((await readSystems(olive, { q: "", page: 2 })).systems).toEqual([]);
    expect((await readSystems(olive, { q: "%", page: 1 })).systems).toEqual([]);
  });

  it("takes few statements, and leaves no system set", async () => {
    const statements = await listStatements(() => readSystems(olive, all));
    expect(statements.length).toBeLessThanOrEqual(3);
    const seen = await withPerson(olive.personId, async (tx) => {
      await tx.$queryRaw`SELECT * FROM list_systems('', NULL::uuid, 0, 5)`;
      return tx.site.count();
    });
    expect(seen).toBe(0);
  });
});

describe("who is no operator", () => {
  it("sees nothing and changes nothing, past every page and action", async () => {
    const systemId = await idOf("lakeshore");
    const before = await countRows();
    const why = { systemId, because: "x", contact: "x" };
    expect(await readSystems(dana, all)).toMatchObject({ systems: [] });
    expect(await findSystem(dana, systemId)).toBeNull();
    for (const work of [
      () => createSystem(dana, form("willow")),
      () =>
        offerFirstPlace(dana, {
          systemId,
          email: "x@x.example",
          personName: "x",
        }),
      () => suspendSystem(dana, why),
      () => resumeSystem(dana, { systemId }),
    ])
      expect(await refusal(work())).toBe("not_found");
    expect(await countRows()).toEqual(before);
    expect(await suspended("lakeshore")).toBe(false);
  });

  it.each([
    `UPDATE "System" SET "suspendedAt" = now(), "suspendedBecause" = 'x', "suspendedContact" = 'x'`,
    `UPDATE "System" SET "erasureDueAt" = now()`,
    `SELECT note_operator_act('system_erased', gen_random_uuid(), 'x')`,
    `SELECT hold_system(gen_random_uuid(), true)`,
  ])("nor does the app's own role: %s", async (statement) => {
    await asApp((client) =>
      expect(client.query(statement)).rejects.toThrow(/permission denied/),
    );
  });
});

describe("a suspended system", () => {
  const because = "Fees are not paid";
  const contact = "Olive One, 555-0100";

  it("lets nobody in from the next request on, and tells its members why", async () => {
    const systemId = await idOf("lakeshore");
    const nadia = await startSessionOf("Nadia Haddad");
    const marcus = await startSessionOf("Marcus Bell");
    const scope = await findScope(nadia, "lakeshore");
    if (!scope) throw new Error("Nadia is not in");
    const { token } = await makeCalendar(scope);
    const { token: link } = await makeLink(scope, "new@lakeshore.example");
    await suspendSystem(olive, { systemId, because, contact });

    expect(await findScope(nadia, "lakeshore")).toBeNull();
    expect(await findSuspension(nadia, "lakeshore")).toMatchObject({
      ...{ because, contact, since: expect.any(Date) },
    });
    expect(await findSuspension(marcus, "lakeshore")).toBeNull();
    expect(await findSuspension(nadia, "riverbend")).toBeNull();
    const params = Promise.resolve({ token });
    const calendar = await getCalendar(new Request("http://x/"), { params });
    expect(calendar.status).toBe(404);
    expect(await findInvitation(link)).toBeNull();
    expect(await refusal(joinAsNew(newcomer(link)))).toBe("invitation_over");
    const list = await listSystemsOf(scope.personId);
    expect(list).toMatchObject([{ slug: "lakeshore", isSuspended: true }]);

    const twice = suspendSystem(olive, { systemId, because, contact });
    expect(await refusal(twice)).toBe("system_is_otherwise");
    await resumeSystem(olive, { systemId });
    expect(await findScope(nadia, "lakeshore")).not.toBeNull();
    expect(await findSuspension(nadia, "lakeshore")).toBeNull();
    expect(await findInvitation(link)).not.toBeNull();
    const verbs = (await findSystem(olive, systemId))?.acts.map((a) => a.verb);
    expect(verbs).toEqual(["system_resumed", "system_suspended"]);
  });

  it("has no mails go out and no job speak of it; they wait until it is open", async () => {
    const systemId = await idOf("lakeshore");
    const nadia = await scopeOf("Nadia Haddad", "lakeshore");
    const beatrice = await scopeOf("Beatrice Lund", "lakeshore");
    await asOwner((client) =>
      client.query(`DELETE FROM "Mail"; DELETE FROM "Notice"`),
    );
    await tell(nadia, [beatrice], {
      ...{
        kind: "site_sent_back",
        args: { site: "Harbor", round: "Fall" },
        path: "/score",
      },
    });
    await asOwner((client) =>
      client.query(`UPDATE "Mail" SET "dueAt" = now() - interval '1 minute'`),
    );
    const take = () =>
      asApp(async (client) => {
        await client.query("BEGIN");
        const { rows } = await client.query("SELECT * FROM take_due_mail(5)");
        await client.query("ROLLBACK");
        return rows.length;
      });
    const due = await take();
    expect(due).toBeGreaterThan(0);
    await suspendSystem(olive, { systemId, because, contact });
    expect(await take()).toBe(0);
    const notices = async () =>
      asOwner(async (client) => {
        const { rows } = await client.query(
          `SELECT count(*)::int AS n FROM "Notice" WHERE "systemId" = $1`,
          [systemId],
        );
        return Number(rows[0].n);
      });
    await asOwner((client) =>
      client.query(
        `UPDATE "Round" SET "dueOn" = current_date + 1, "endsOn" = current_date + 9 WHERE "systemId" = $1 AND "closedAt" IS NULL`,
        [systemId],
      ),
    );
    const before = await notices();
    await tellPerson(nadia.personId);
    expect(await notices()).toBe(before);
    const weekly = await asOwner((client) =>
      client.query(
        `SELECT "endedBecause" FROM "Mail" WHERE "personId" = $1 AND "topic" = 'digest'`,
        [nadia.personId],
      ),
    );
    expect(weekly.rows).toEqual([{ endedBecause: "nothing_new" }]);
    await resumeSystem(olive, { systemId });
    await tellPerson(nadia.personId);
    expect(await notices()).toBeGreaterThan(before);
    expect(await take()).toBeGreaterThanOrEqual(due);
  });
});

async function suspended(slug: string) {
  const { systems } = await readSystems(olive, all);
  return systems.some((one) => one.slug === slug && one.suspendedAt !== null);
}

async function sessionOf(email: string) {
  const id = randomUUID();
  await asOwner((client) =>
    client.query(
      `INSERT INTO "Session" ("id", "personId", "expiresAt") SELECT $1, "id", now() + interval '1 day' FROM "Person" WHERE "email" = $2`,
      [id, email],
    ),
  );
  return id;
}
