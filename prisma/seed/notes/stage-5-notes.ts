import type { Notes } from "./note";

/** What stands behind a score on sustaining and growing. */
export const stage5Notes: Notes = {
  "S5.AI.C1": [
    "Twelve schools now, from prekindergarten to grade 12; two feeder patterns are whole, the third lacks its middle school.",
  ],
  "S5.FR.C1": [
    "Seven of twelve coordinators are in the district's yearly budget; five rest on grants.",
  ],
  "S5.FR.C2": [
    "The city pays for one of four posts in our office, the district for two; meetings and data have no line yet.",
  ],
  "S5.FR.C3": [
    "Half of the money comes from one state grant. It runs two more years.",
  ],
  "S5.PL.I1": [
    "Cedar Hill and Willow Creek are paired with Lincoln Park and César Chávez; coaches meet them twice a month.",
  ],
  "S5.FR.I2": [
    "Calendar of grants by kind: one for starting schools was won for the next two.",
  ],
};
