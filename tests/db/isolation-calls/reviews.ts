import { answerReview, judgePitfall } from "@/lib/reviews/mutations/answer";
import { finishReview, reopenReview } from "@/lib/reviews/mutations/finish";
import { addPriority, dropPriority } from "@/lib/reviews/mutations/priority";
import {
  decideScan,
  handInScan,
  openScan,
  rateScan,
} from "@/lib/reviews/mutations/scan";
import { startReview } from "@/lib/reviews/mutations/start";
import { sumUpReview } from "@/lib/reviews/mutations/sum-up";
import { listAskable } from "@/lib/reviews/queries/askable";
import { readAtHand } from "@/lib/reviews/queries/at-hand";
import { countFacts } from "@/lib/reviews/queries/facts";
import { readHintFacts } from "@/lib/reviews/queries/hints";
import { readReviews } from "@/lib/reviews/queries/list";
import { findPriority } from "@/lib/reviews/queries/priority";
import { getReview } from "@/lib/reviews/queries/review";
import { readStartChoices } from "@/lib/reviews/queries/start-choices";
import { readReviewSearch } from "@/lib/reviews/rules/search";
import type { Calls } from "./call";

const said = (item: string) => ({ item, text: "Ours", version: 0 });

export const reviewCalls: Calls = {
  readReviews: (scope) => readReviews(scope, readReviewSearch({})),
  readStartChoices: (scope) => readStartChoices(scope),
  listAskable: (scope) => listAskable(scope),
  countFacts: (scope) => countFacts(scope),
  readHintFacts: (scope) => readHintFacts(scope, 4),
  readAtHand: (scope, { site = "" }) => readAtHand(scope, site),
  findPriority: (scope, { priority }) => findPriority(scope, priority),
  getReview: (scope, { review = "" }) => getReview(scope, review),
  startReview: (scope, { site = "" }, key) =>
    startReview(scope, { kind: "data", site, key }),
  answerReview: (scope, { review = "" }) =>
    answerReview(scope, { ...said("data.1"), reviewId: review }),
  judgePitfall: (scope, { check = "" }) =>
    judgePitfall(scope, { ...said("S4.P1"), state: "no", reviewId: check }),
  sumUpReview: (scope, { review = "" }) =>
    sumUpReview(scope, {
      ...{ reviewId: review, version: 1, learned: "Ours", gains: "" },
    }),
  addPriority: (scope, { review = "" }, key) =>
    addPriority(scope, { reviewId: review, key, text: "Ours", route: "own" }),
  dropPriority: (scope, { review = "", priority = "" }) =>
    dropPriority(scope, { reviewId: review, priorityId: priority }),
  finishReview: (scope, { check = "" }) =>
    finishReview(scope, { reviewId: check, version: 1 }),
  reopenReview: (scope, { review = "" }) =>
    reopenReview(scope, { reviewId: review, version: 1 }),
  rateScan: (scope, { scan = "" }) =>
    rateScan(scope, { reviewId: scan, item: "part.1", value: 1, text: "" }),
  handInScan: (scope, { scan = "" }) => handInScan(scope, { reviewId: scan }),
  openScan: (scope, { scan = "" }) =>
    openScan(scope, { reviewId: scan, version: 1 }),
  decideScan: (scope, { scan = "" }) =>
    decideScan(scope, {
      ...{ reviewId: scan, item: "part.1", value: 1, text: "Ours", version: 0 },
    }),
};
