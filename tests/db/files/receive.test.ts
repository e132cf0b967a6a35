import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { mostFileBytes } from "@/lib/files/schema";
import { readUpload } from "@/lib/files/upload/read-upload";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";
import { kinds, refused, samples } from "../../unit/files/samples";
import { type Ids, startFreshRound } from "../rounds/round-rows";
import {
  findRow,
  listBytes,
  listStored,
  pdf,
  receive,
  type RowOf,
  toForm,
  toPieces,
  toRequest,
  upload,
} from "./uploads";

let dana: Scope;
let ids: Ids;
let row: RowOf;
/** One that leaders and staff may both rate. */
let communityRow: RowOf;

beforeAll(async () => {
  await seedDatabase();
  dana = await scopeOf("Dana Morales", "riverbend");
  ids = await startFreshRound(dana);
  row = await findRow(ids.round, "S4.CE.I1");
  communityRow = await findRow(ids.round, "S4.CE.C1");
});

/** Nothing of a refused upload is to be seen, but for a row that says it is gone. */
async function expectNoTrace(before: Awaited<ReturnType<typeof look>>) {
  expect(await look()).toEqual(before);
}

async function look() {
  const evidence = await asOwner((client) =>
    client.query(`SELECT count(*)::int AS n FROM "Evidence"`),
  );
  const stored = (await listStored()).filter((file) => !file.isRemoved);
  return { bytes: listBytes(), stored, evidence: evidence.rows[0].n };
}

// The other text is older than UTF-8.
const inUtf8 = new Set(["minutes.txt", "list.csv"]);

describe("a file that is taken", () => {
  it.each(Object.keys(samples))("%s is kept byte for byte", async (name) => {
    const content = Buffer.from(samples[name] ?? "");
    const answer = await upload(dana, row, content, { name });
    const stored = (await listStored()).at(-1);
    expect(answer.ok).toMatchObject({ fileId: stored?.id });
    expect(stored).toMatchObject({
      name,
      mediaType: `${kinds[name]}${inUtf8.has(name) ? "; charset=utf-8" : ""}`,
      byteSize: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      isKept: true,
      isRemoved: false,
    });
    const place = path.join("kept", stored?.systemId ?? "", stored?.id ?? "");
    const kept = readFileSync(path.join(process.env.FILES_DIR ?? "", place));
    expect(kept.equals(content)).toBe(true);
  });

  it("may come twice, as two files", async () => {
    const before = (await listStored()).length;
    await upload(dana, row);
    await upload(dana, row);
    expect((await listStored()).length).toBe(before + 2);
  });

  it("of 20 MB to the byte is taken", async () => {
    const large = Buffer.concat([
      pdf,
      Buffer.alloc(mostFileBytes - pdf.length),
    ]);
    expect(await upload(dana, row, large)).toHaveProperty("ok");
  });

  it.each([
    ["../../../etc/passwd.txt", "passwd.txt"],
    ["..\\..\\boot.txt", "boot.txt"],
    ["a\u0000b.txt", /^a.{0,3}b\.txt$/],
    [`${"ñ".repeat(300)}.txt`, `${"ñ".repeat(116)}.txt`],
  ])("named %j keeps a name that is one", async (name, wanted) => {
    const before = Object.keys(listBytes()).length;
    const content = Buffer.from("hello");
    expect(await upload(dana, row, content, { name })).toHaveProperty("ok");
    expect((await listStored()).at(-1)?.name).toMatch(wanted);
    expect(Object.keys(listBytes())).toHaveLength(before + 1);
    expect(Object.keys(listBytes()).every((one) => /^kept\//.test(one))).toBe(
      true,
    );
  });
});

describe("a file that is refused leaves nothing", () => {
  let before: Awaited<ReturnType<typeof look>>;
  beforeEach(async () => {
    before = await look();
  });

  it.each(Object.keys(refused))("%s", async (name) => {
    const content = Buffer.from(refused[name] ?? "");
    expect(await upload(dana, row, content, { name })).toEqual({
      code: "file_type",
    });
    await expectNoTrace(before);
  });

  it("an empty one", async () => {
    expect(await upload(dana, row, Buffer.alloc(0))).toEqual({
      code: "file_empty",
    });
    await expectNoTrace(before);
  });

  it("one of 20 MB and a byte that says so, of which nothing is read", async () => {
    const form = toForm(row, pdf);
    const { request, asked } = toPieces(form);
    request.headers.set("content-length", String(mostFileBytes + 70_000));
    await expect(readUpload(request)).rejects.toMatchObject({
      code: "file_too_big",
    });
    expect(asked.bytes).toBe(0);
  });

  it("one of 60 MB that does not say so, of which a third is read", async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(3 * mostFileBytes)]);
    const sent = toPieces(toForm(row, large), { pieces: 600 });
    expect(await receive(dana, sent.request)).toEqual({ code: "file_too_big" });
    expect(sent.asked.bytes).toBeLessThan(mostFileBytes + 1024 * 1024);
    await expectNoTrace(before);
  });

  it.each([0.2, 0.5, 0.9, 0.999])(
    "one cut off after %d of it",
    async (share) => {
      const form = toForm(row, Buffer.concat([pdf, Buffer.alloc(100_000)]));
      const { request } = toPieces(form, { cut: Math.floor(101_000 * share) });
      expect(await receive(dana, request)).toEqual({ code: "file_cut_off" });
      await expectNoTrace(before);
    },
  );

  it("one whose connection breaks", async () => {
    const whole = new Response(toForm(row, Buffer.alloc(300_000)));
    const start = Buffer.from(await whole.clone().arrayBuffer());
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(start.subarray(0, 90_000)),
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        controller.error(new Error("gone"));
      },
    });
    const type = whole.headers.get("content-type") ?? "";
    const request = toRequest(body, { "content-type": type });
    expect(await receive(dana, request)).toEqual({ code: "file_cut_off" });
    await expectNoTrace(before);
  });

  it("one behind a row that the person may not rate, which is not read", async () => {
    const ruth = await scopeOf("Ruth Okafor", "riverbend");
    const helen = await scopeOf("Helen Vance", "riverbend");
    const maya = await scopeOf("Maya Thompson", "riverbend");
    const large = Buffer.concat([pdf, Buffer.alloc(4_000_000)]);
    const siteRow = { roundId: ids.round, indicatorId: ids.siteRows[0] ?? "" };
    const own = { ...siteRow, siteId: ids.lincoln };
    for (const [scope, where, code] of [
      [helen, row, "forbidden"],
      [ruth, own, "forbidden"],
      [maya, row, "forbidden"],
      [maya, { ...siteRow, siteId: ids.pine }, "not_found"],
      [dana, { ...siteRow, siteId: ids.foreignSite }, "not_found"],
      [dana, { ...row, roundId: ids.foreignRound }, "not_found"],
      [dana, { ...row, roundId: ids.closedRound }, "round_closed"],
    ] as const) {
      const sent = toPieces(toForm(where, large), { pieces: 100 });
      expect(await receive(scope, sent.request)).toEqual({ code });
      expect(sent.asked.bytes).toBeLessThan(500_000);
    }
    await expectNoTrace(before);
  });

  it.each([
    [{ effectiveOn: "soon" }, "day"],
    [
      { effectiveOn: "2026-11-01", expiresOn: "2026-11-01" },
      "before_effective",
    ],
    [{ body: "x".repeat(4001) }, "too_long"],
    [{ body: "x".repeat(30_000) }, "too_long"],
  ])("one with %j", async (more, message) => {
    const answer = await upload(dana, row, pdf, more);
    expect(answer.fields?.map((issue) => issue.message)).toContain(message);
    await expectNoTrace(before);
  });

  it("a form that is none", async () => {
    for (const request of [
      toRequest(new Response("x").body ?? new ReadableStream(), {
        "content-type": "text/plain",
      }),
      toRequest(new Response("x").body ?? new ReadableStream(), {
        "content-type": "multipart/form-data; boundary=",
      }),
      new Request("http://localhost/", { method: "POST" }),
    ]) {
      expect(await receive(dana, request)).toEqual({ code: "invalid" });
    }
    const noFile = new FormData();
    noFile.set("body", "a note alone");
    expect(await readUpload(toRequest(noFile))).toMatchObject({ file: null });
    await expectNoTrace(before);
  });
});

describe("many at once", () => {
  it("are taken so many at a time, all of them in the end", async () => {
    const inbox = path.join(process.env.FILES_DIR ?? "", "incoming");
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, readdirSync(inbox).length);
    }, 1);
    const before = (await listStored()).length;
    const people = [
      dana,
      await scopeOf("Marcus Bell", "riverbend"),
      await scopeOf("Ruth Okafor", "riverbend"),
    ];
    const large = Buffer.concat([pdf, Buffer.alloc(200_000)]);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        receive(
          people[at % 3] ?? dana,
          toPieces(toForm(communityRow, large), { pieces: 20 }).request,
        ),
      ),
    );
    clearInterval(watch);
    expect(answers.filter((answer) => !("ok" in answer))).toEqual([]);
    expect((await listStored()).length).toBe(before + 50);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });

  it("of one form sent twice are one file and one piece", async () => {
    const before = await look();
    const key = randomUUID();
    const answers = await Promise.all([
      upload(dana, row, pdf, { key }),
      upload(dana, row, pdf, { key }),
    ]);
    expect(answers[0]?.ok).toEqual(answers[1]?.ok);
    const after = await look();
    expect(after.evidence).toBe(before.evidence + 1);
    expect(after.stored).toHaveLength(before.stored.length + 1);
    expect(Object.keys(after.bytes)).toHaveLength(
      Object.keys(before.bytes).length + 1,
    );
  });
});
