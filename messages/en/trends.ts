export const trends = {
  path: {
    title: "Our path through the stages",
    takeawayOne:
      "{name} left us in Stage {stage}; today we are in Stage {now}.",
    takeaway:
      "From Stage {stage} at the end of {name} to Stage {now} today, over {count, number} closed rounds.",
    takeawaySame:
      "In Stage {now} today, as at the end of {name}, {count, plural, one {# closed round} other {# closed rounds}} ago.",
    highest: "The highest stage reached is Stage {stage}.",
    stage: "Stage {stage}",
    today: "Today",
    working: "Stage we work in",
    reached: "Highest stage reached",
    revisiting: "revisiting",
    attention: "needs a look",
    needsLook:
      "{count, plural, one {Stage {stages} needs} other {Stages {stages} need}} a look",
    none: "none yet",
    point: "Where we stood",
    on: "Day",
    remarks: "Remarks",
    list: "Closing by closing, the newest first",
  },
  row: {
    once: "Scored once: {value, number}, in {at}.",
    rose: "Rose from {from, number} in {since} to {to, number} in {at}.",
    fell: "Fell from {from, number} in {since} to {to, number} in {at}.",
    same: "At {to, number} in {at}, as in {since}.",
    moved:
      "At {to, number} in {at}, as in {since}, with ups and downs in between.",
    middle: "The middle score of the sites.",
    metLine: "The broken line marks what it takes to be met.",
    round: "Round",
    score: "Score",
    middleScore: "Middle score",
    sites: "Sites",
    last: "The last {count, number} of {total, number} rounds.",
  },
} as const;
