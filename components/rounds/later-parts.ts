import { ReasonForm } from "./reason-form";
import { RowMore } from "./row-more";
import { RowPanel } from "./row-panel";

/** What a card needs now and then, in one file to fetch: each more would weigh on the page's first load. */
export const laterParts = { ReasonForm, RowMore, RowPanel };
