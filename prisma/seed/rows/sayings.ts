import type { Level } from "@/lib/framework/schema";
import { reasons } from "../notes/reasons";
import type { Lines, StageScores } from "../plan";
import { addDays, addMinutes, atWork, planTimes } from "./calendar";
import { findMember, type SeedContext } from "./context";
import { type GridAnswer, readGrid } from "./grid";
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
  { plan, rounds, today }: SeedContext,
  ordinal: number,
  { stage, ...speaker }: Speaker,
  line: string | null,
): Saying[] {
  const round = rounds[ordinal - 1];
  if (!line || !round) return [];
  if (!speaker.by) throw new Error(`Nobody can score ${speaker.site}.`);
  const random = createRandom(
    [plan.slug, ordinal, stage, speaker.level, speaker.site].join("/"),
  );
  const answers = readGrid(stage, speaker.level, line);
  const times = planTimes(answers.length, round, today, random);
  return answers.map((answer, index) => ({
    ...speaker,
    ordinal,
    code: answer.code,
    voice: "own",
    answers: toAnswers(answer, times[index] ?? "", random),
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
