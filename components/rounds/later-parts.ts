import { ReasonForm } from "./reason-form";
import { RowPanel } from "./row-panel";
import { RowProblem } from "./row-problem";
import { SecondPerson } from "./second/second-person";

/** What a card needs now and then, in one file to fetch: each more would weigh on the page's first load. */
export const laterParts = { ReasonForm, RowPanel, RowProblem, SecondPerson };
