import type { Note, Notes } from "../notes/note";
import { siteNotes } from "../notes/site-notes";
import { spanishNotes } from "../notes/spanish-notes";
import { stage3Notes } from "../notes/stage-3-notes";
import { stage5Notes } from "../notes/stage-5-notes";
import { systemNotes } from "../notes/system-notes";
import { addDays, addMinutes } from "./calendar";
import type { SeedContext } from "./context";
import { type NewEvent, toEvent } from "./events";
import { personId } from "./ids";
import { createRandom, type Random } from "./random";
import type { Saying } from "./sayings";
import { lastOf, sayingId, toRowKey } from "./score-rows";

const notesOf: Notes = {
  ...siteNotes,
  ...systemNotes,
  ...stage3Notes,
  ...stage5Notes,
};

/** The note or link that somebody put down a minute before the score it stands behind. */
export function toEvidenceRow(context: SeedContext, saying: Saying) {
  const random = createRandom(sayingId(context, "note", saying));
  if (!isToldWhy(saying, random)) return null;
  const { at } = lastOf(saying);
  return {
    ...toRowKey(context, saying),
    id: sayingId(context, "evidence", saying),
    ...fill(chooseNote(context, saying), context, saying, random),
    effectiveOn: addDays(at.slice(0, 10), -random(20)),
    authorId: personId(saying.by),
    createdAt: addMinutes(at, -1),
    version: 1,
  };
}

export type EvidenceRow = NonNullable<ReturnType<typeof toEvidenceRow>>;

export function toEvidenceEvent(saying: Saying, row: EvidenceRow): NewEvent {
  const { siteId, roundId, indicatorId, kind, body, url, effectiveOn } = row;
  return toEvent(saying.by, row.createdAt, {
    verb: "evidence_added",
    subjectType: "evidence",
    subjectId: row.id,
    siteId,
    roundId,
    indicatorId,
    after: { kind, body, url, effectiveOn },
  });
}

/** A 3 never stands without evidence; a 2 seldom has some; money and policy are explained at 1 already. */
function isToldWhy(saying: Saying, random: Random) {
  const { value } = lastOf(saying);
  if (saying.voice === "intermediary") return false;
  if (value === 3) return true;
  if (value === 2) return random(6) === 0;
  const isHardPlace = /\.(FR|PP)\.C/.test(saying.code);
  return value === 1 && isHardPlace && random(2) === 0;
}

function chooseNote({ plan, members }: SeedContext, saying: Saying): Note {
  const { code, site, ordinal, by } = saying;
  const writer = members.find(({ email }) => email === by);
  const spanish = writer?.locale === "es" ? spanishNotes[code] : undefined;
  const notes = spanish ?? notesOf[code] ?? [];
  const place = plan.sites.findIndex(({ name }) => name === site);
  const note = notes[(ordinal + 1 + Math.max(place, 0)) % notes.length];
  if (!note) throw new Error(`No note says why ${code} is scored as it is.`);
  return note;
}

function fill(
  note: Note,
  { plan }: SeedContext,
  { site }: Saying,
  random: Random,
) {
  const { leadPartner } = plan.sites.find(({ name }) => name === site) ?? {};
  const words = typeof note === "string" ? note : note.body;
  const body = words
    .replaceAll("{site}", site ?? "the system")
    .replaceAll("{partner}", leadPartner ?? "our after-school partner")
    .replaceAll("{n}", String(12 + random(37)));
  if (typeof note === "string") return { kind: "note", body, url: null };
  const url = note.url.replaceAll("{site}", toAddress(site ?? plan.slug));
  return { kind: "link", body, url };
}

function toAddress(name: string) {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, "")
    .replaceAll(" ", "-");
}
