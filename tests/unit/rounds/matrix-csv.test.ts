import { expect, test } from "vitest";
import { writeMatrixCsv } from "@/components/rounds/matrix/matrix-csv";
import {
  checkEvidence,
  completeLink,
  largestFile,
  longestNoteLength,
  mostShared,
} from "@/components/rounds/evidence/evidence-rules";
import { longestNote } from "@/lib/rounds/schema";
import { mostFileBytes } from "@/lib/files/schema";
import {
  addEvidenceSchema,
  mostSharedRows,
} from "@/lib/rounds/schema/evidence";

test("the file begins with the mark of UTF-8 and has a column for each site", () => {
  const row = { id: "1", code: "S4.CE.S1", functionName: "Engagement" };
  const own = { ...row, code: "L4.CE.S1", title: "Late bus", isLocal: true };
  const csv = writeMatrixCsv(
    {
      siteRows: [
        { ...row, level: "site", title: "=Row", isLocal: false },
        { ...own, level: "site" },
      ],
      systemRows: [],
      sites: [
        { id: "a", name: "Pine, Hollow", cells: "23", marks: "1." },
        { id: "b", name: "César Chávez", cells: ".!", marks: ".." },
      ],
    },
    "Riverbend",
    {
      ...{ code: "Code", level: "Level", function: "Function", row: "Row" },
      ownRow: "Own row",
      levels: { community_wide: "C", intermediary: "I", site: "Site" },
      say: ({ state }) => state,
    },
  );
  expect(csv).toBe(
    '\uFEFFCode,Level,Function,Row,Riverbend,"Pine, Hollow",César Chávez\r\n' +
      "S4.CE.S1,Site,Engagement,'=Row,,2,not_scored\r\n" +
      "L4.CE.S1,Site,Engagement,Late bus (Own row),,3,disputed\r\n",
  );
});

test("what the browser lets through, the server's schema takes", () => {
  expect(longestNoteLength).toBe(longestNote);
  expect(largestFile).toBe(mostFileBytes);
  expect(mostShared).toBe(mostSharedRows);
  const day = "2026-11-22";
  const cases = [
    { body: "", url: "", effectiveOn: day },
    { body: "x".repeat(4000), url: "", effectiveOn: day },
    { body: "x".repeat(4001), url: "", effectiveOn: day },
    { body: "", url: "javascript:alert(1)", effectiveOn: day },
    { body: "", url: "https://example.org/a", effectiveOn: day },
    { body: "x", url: "ftp://example.org", effectiveOn: day },
    { body: "x", url: "", effectiveOn: "" },
    { body: "x", url: "", effectiveOn: day, expiresOn: "" },
    { body: "x", url: "", effectiveOn: day, expiresOn: "soon" },
    { body: "x", url: "", effectiveOn: day, expiresOn: day },
    { body: "x", url: "", effectiveOn: day, expiresOn: "2026-11-23" },
  ];
  const id = "0190f2a0-0000-7000-8000-000000000000";
  const rest = { roundId: id, indicatorId: id, siteId: null, key: id };
  for (const draft of cases) {
    const isRight = Object.keys(checkEvidence(draft)).length === 0;
    const parsed = addEvidenceSchema.safeParse({ ...rest, ...draft });
    expect([draft, parsed.success]).toEqual([draft, isRight]);
  }
});

test("a bare address is completed, anything else is left alone", () => {
  expect(completeLink(" example.org/a ")).toBe("https://example.org/a");
  expect(completeLink("http://example.org")).toBe("http://example.org");
  expect(completeLink("javascript:alert(1)")).toBe("javascript:alert(1)");
});
