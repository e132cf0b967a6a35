import type { BesidePlan, StageScores } from "../plan";

/** Stage 4, four rounds. Site lines: CE AI PL DE PP CL. */
export const riverbendStage4: StageScores = {
  // CE AI PL FR PP CL
  community_wide: [
    "1 1 111 1 110110 1",
    "1 2 121 1 111.11 1",
    "3 2 122 1 121.11 2",
    "2 2 223 1 12..1? 2",
  ],
  // CE PL DE PP
  intermediary: ["1 1111 1 0", "2 122. 1 1", "2 223. 2 1", "2 .33. 2 1"],
  sites: {
    // Two strong ones.
    "Lincoln Park Elementary": [
      "211 12221 22210 21 1110 1",
      "221 22232 23211 22 2111 1",
      "322 22332 33221 32 2212 2",
      "332 23332 33322 33 2212 2",
    ],
    "César Chávez K-8": [
      "212 11221 12211 21 1110 2",
      "222 22221 22212 22 1111 2",
      "323 22332 23222 22 2112 3",
      "333 22332 .3223 32 2.12 3",
    ],
    "Riverbend High School": [
      "110 -1120 11100 11 100. 0",
      "211 -1121 12110 11 1101 1",
      "211 -2221 22110 22 1101 1",
      "221 -2221 2.2.. 22 .1.. 1",
    ],
    // Lost its lead partner and half its team: it declines.
    "Oakridge Middle School": [
      "221 12221 22211 22 2111 1",
      "221 22221 22211 22 2111 1",
      "211 12221 21211 21 1111 1",
      "111 1122. 21.1. 11 11.0 .",
    ],
    "Maple Street Elementary": [
      "111 11110 11110 11 100. 0",
      "211 12121 12110 21 1111 0",
      "212 12221 22211 22 1111 1",
      "222 22221 22211 22 1112 1",
    ],
    "Tubman Elementary": [
      "100 01110 01100 10 000. 0",
      "111 11121 11110 11 1010 0",
      "211 12221 22111 21 1111 1",
      "22. .22.. 222.. 2. 1... .",
    ],
    // Nearly done.
    "Eastside Middle School": [
      "111 011.. 11... 1. .... .",
      "111 11121 12110 11 1011 0",
      "211 12221 22121 22 1111 1",
      "221 22222 22122 22 112. 2",
    ],
    "Whitman Elementary": [
      null,
      "110 11111 11100 11 0?01 0",
      "211 12221 22110 21 1?11 1",
      "21. 2222. 2.21. 2. 1.?. .",
    ],
    "Northgate High School": [
      null,
      "101 -1110 11?00 11 1000 0",
      "211 -2221 22?10 22 1101 1",
      "2.. -.22. 2.... 22 1... .",
    ],
    "Cedar Hill K-8": [
      null,
      null,
      "110 11111 11100 10 0011 0",
      "210 11221 22100 20 1011 0",
    ],
    // Its coordinator left: rows go stale, nothing yet this round.
    "Pine Hollow Elementary": [
      "111 1111. 11100 11 1001 0",
      "211 .2... 22110 21 11.. 1",
      "212 1.2.. 2.1.. .. ..1. .",
      null,
    ],
    // Brand new, no coordinator yet: only the intermediary has said something.
    "Willow Creek Elementary": [null, null, null, null],
  },
};

/** Stage 5, looked at since last round: sites are added, and the money is counted. */
export const riverbendStage5: StageScores = {
  // CE AI PL DE FR PP CL
  community_wide: [null, null, ". 1. . . 101 .. ...", ". 2. . . 111 .. ..."],
  // CE PL DE FR PP CL
  intermediary: [null, null, "1. 1 . 1. .. 1.", "1. 2 . 12 .. 1."],
  sites: {},
};

export const riverbendBeside: BesidePlan[] = [
  beside(
    "Oakridge Middle School",
    2,
    "S4.PP.S1",
    1,
    "The barrier was named in a meeting, yet we found no request to the leadership table.",
  ),
  beside(
    "Maple Street Elementary",
    3,
    "S4.CE.S3",
    1,
    "One parent went to one council meeting; we would want to see it more than once.",
  ),
  // This round: differing, so disputed.
  beside(
    "Lincoln Park Elementary",
    4,
    "S4.AI.S1",
    1,
    "The joint plan with Maple Street is written; the review that should follow has not happened.",
  ),
  beside(
    "Riverbend High School",
    4,
    "S4.CE.S2",
    1,
    "We counted one visit this term.",
  ),
  beside(
    "Eastside Middle School",
    4,
    "S4.PL.S1",
    1,
    "After-school staff were invited to two of nine planning days.",
  ),
  beside(
    "César Chávez K-8",
    4,
    "S4.PP.S4",
    1,
    "Needs are told to us by phone, not yet from data.",
  ),
  // Agreeing.
  beside("Lincoln Park Elementary", 4, "S4.DE.S1", 3, null),
  beside("Eastside Middle School", 4, "S4.AI.S4", 2, null),
  // Alone.
  beside(
    "Willow Creek Elementary",
    4,
    "S4.CE.S1",
    1,
    "Seen on our first two visits.",
  ),
  beside(
    "Willow Creek Elementary",
    4,
    "S4.AI.S4",
    2,
    "The clinic and the tutoring team already meet every week.",
  ),
  beside(
    "Willow Creek Elementary",
    4,
    "S4.PL.S2",
    0,
    "No coordinator has been hired yet.",
  ),
  beside(
    "Willow Creek Elementary",
    4,
    "S4.DE.S1",
    1,
    "Attendance was named as the first result; no targets yet.",
  ),
];

function beside(
  site: string,
  round: number,
  code: string,
  value: number,
  reason: string | null,
): BesidePlan {
  return { site, round, code, value, reason };
}
