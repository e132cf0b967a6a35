import { AskHint } from "./asked/ask-hint";
import { OtherSide } from "./other-side";
import { ReasonForm } from "./reason-form";
import { RowLock } from "./row-lock";
import { RowPanel } from "./row-panel";
import { RowProblem } from "./row-problem";
import { SecondPerson } from "./second/second-person";

/** What a card needs now and then, in one file to fetch: each more would weigh on the page's first load. */
export const laterParts = {
  AskHint,
  OtherSide,
  ReasonForm,
  RowLock,
  RowPanel,
  RowProblem,
  SecondPerson,
};
