import type { Level } from "@/lib/framework/schema";
import { reasons } from "../notes/reasons";
import type { Lines, StageScores } from "../plan";
import { addDays, addMinutes, atWork, planTimes } from "./calendar";
import { findMember, type SeedContext } from "./context";
import { type GridAnswer, readGrid, readMark } from "./grid";
import { codeOfLocal } from "./local-rows";
import { createRandom, type Random } from "./random";

export type Answer = {
  value: number | null;
  nonScore: "dont_know" | "not_applicable" | null;
  reason: string | null;
};

/** What one voice said of a row in a round, and when; the last answer stands. */
export type Saying = {
  ordinal: number;
  level: Level;
  code: string;
  site: string | null;
  voice: "own" | "intermediary";
  /** E-mail of who said it. */
  by: string;
  answers: (Answer & { at: string })[];
};

type Speaker = Pick<Saying, "level" | "site" | "by"> & { stage: number };

/** Everything said in one round. */
export function listSayings(context: SeedContext, ordinal: number): Saying[] {
  const stages = Object.entries(context.plan.scores);
  return [
    ...stages.flatMap(([stage, scores]) =>
      listOfStage(context, ordinal, Number(stage), scores),
    ),
    ...listLocal(context, ordinal),
    ...listBeside(context, ordinal),
  ];
}

function listOfStage(
  context: SeedContext,
  ordinal: number,
  stage: number,
  { community_wide, intermediary, sites }: StageScores,
): Saying[] {
  const speakAs = (role: "community_wide_leader" | "intermediary_staff") =>
    findMember(context, role, ordinal).email;
  const subjects: [Speaker, Lines][] = [
    [
      {
        stage,
        level: "community_wide",
        site: null,
        by: speakAs("community_wide_leader"),
      },
      community_wide,
    ],
    [
      {
        stage,
        level: "intermediary",
        site: null,
        by: speakAs("intermediary_staff"),
      },
      intermediary,
    ],
    ...Object.entries(sites).map(([site, lines]): [Speaker, typeof lines] => [
      { stage, level: "site", site, by: findCoordinator(context, site) },
      lines,
    ]),
  ];
  return subjects.flatMap(([speaker, lines]) =>
    listOwn(context, ordinal, speaker, lines[ordinal - 1] ?? null),
  );
}

function listOwn(
  context: SeedContext,
  ordinal: number,
  { stage, ...speaker }: Speaker,
  line: string | null,
): Saying[] {
  if (!line) return [];
  const answers = readGrid(stage, speaker.level, line);
  return answer(context, ordinal, speaker, answers, String(stage));
}

/** What sites say of the system's own rows. */
function listLocal(context: SeedContext, ordinal: number): Saying[] {
  return context.plan.localRows.flatMap((row) =>
    Object.entries(row.marks).flatMap(([site, marks]) => {
      const code = codeOfLocal(row);
      const speaker = { site, by: findCoordinator(context, site) };
      const answers = readMark(code, marks.charAt(ordinal - 1));
      return answer(
        context,
        ordinal,
        { level: "site", ...speaker },
        answers,
        code,
      );
    }),
  );
}

/** Answers of one speaker, given in their order; `about` tells their sittings from others of the same speaker. */
function answer(
  { plan, rounds, today }: SeedContext,
  ordinal: number,
  speaker: Omit<Speaker, "stage">,
  answers: GridAnswer[],
  about: string,
): Saying[] {
  const round = rounds[ordinal - 1];
  if (!round) return [];
  if (!speaker.by) throw new Error(`Nobody can score ${speaker.site}.`);
  const random = createRandom(
    [plan.slug, ordinal, about, speaker.level, speaker.site].join("/"),
  );
  const times = planTimes(answers.length, round, today, random);
  return answers.map((given, index) => ({
    ...speaker,
    ordinal,
    code: given.code,
    voice: "own",
    answers: toAnswers(given, times[index] ?? "", random),
  }));
}

/** Now and then somebody thinks again within the hour. */
function toAnswers(
  { code, value, nonScore }: GridAnswer,
  at: string,
  random: Random,
) {
  const reason = nonScore ? (reasons[code] ?? null) : null;
  const last = { value, nonScore, reason, at };
  const isChanged = random(16) === 0 && value !== null && value > 0;
  if (!isChanged) return [last];
  const later = addMinutes(at, 20 + random(40));
  return [
    { ...last, value: value - 1 },
    { ...last, at: later },
  ];
}

/** The intermediary speaks a few days after the sites. */
function listBeside(context: SeedContext, ordinal: number): Saying[] {
  const { plan, rounds, today } = context;
  const round = rounds[ordinal - 1];
  if (!round) return [];
  return plan.beside
    .filter((each) => each.round === ordinal)
    .map(({ site, code, value, reason }, index) => {
      const random = createRandom(
        `${plan.slug}/beside/${ordinal}/${code}/${site}`,
      );
      const day = round.closedOn
        ? addDays(round.dueOn, 6)
        : addDays(today, -1 - (index % 3));
      const at = atWork(day, random);
      const staff = findMember(context, "intermediary_staff").email;
      return {
        ordinal,
        level: "site",
        code,
        site,
        voice: "intermediary",
        by: plan.sites.find(({ name }) => name === site)?.pointPerson ?? staff,
        answers: [{ value, nonScore: null, reason, at }],
      };
    });
}

function findCoordinator({ members }: SeedContext, site: string): string {
  return members.find((member) => member.sites.includes(site))?.email ?? "";
}
