import type { Noun } from "./noun";

export const progress: Noun = {
  cells: {
    "/[system]": {
      "/riverbend": "in  200 200 200 200 200 404",
      "/riverbend?stage=99": "in  200 200 200 200 200 404",
      "/lakeshore": "in  404 404 404 404 404 200",
      "/nowhere": "in  404 404 404 404 404 404",
    },
    "/[system]/how": {
      "/riverbend/how": "in  200 200 200 200 200 404",
      "/riverbend/how?stage=99": "in  404 404 404 404 404 404",
      "/riverbend/how?site=:own": "in  200 200 200 200 404 404",
      "/riverbend/how?site=:other": "in  200 200 200 404 404 404",
      "/riverbend/how?site=:foreign": "in  404 404 404 404 404 404",
      "/riverbend/how?site=malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/how/cells.csv": {
      "/riverbend/how/cells.csv": "in  200 200 200 200 200 404",
      "/lakeshore/how/cells.csv": "in  404 404 404 404 404 200",
    },
    "/[system]/rows/[code]": {
      "/riverbend/rows/S4.PP.C6": "in  200 200 200 200 200 404",
      "/riverbend/rows/S4.PP.S2": "in  200 200 200 200 200 404",
      "/riverbend/rows/S9.PP.C6": "in  404 404 404 404 404 404",
      "/riverbend/rows/malformed": "in  404 404 404 404 404 404",
      "/riverbend/rows/S4.PP.C6?site=:own": "in  404 404 404 404 404 404",
      "/riverbend/rows/S4.PP.S2?site=:own": "in  200 200 200 200 404 404",
      "/riverbend/rows/S4.PP.S2?site=:other": "in  200 200 200 404 404 404",
      "/riverbend/rows/S4.PP.S2?site=:foreign": "in  404 404 404 404 404 404",
      "/riverbend/rows/S4.PP.S2?site=malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/stages/history/path.csv": {
      "/riverbend/stages/history/path.csv": "in  200 200 200 200 200 404",
      "/lakeshore/stages/history/path.csv": "in  404 404 404 404 404 200",
    },
    "/[system]/rows/[code]/rounds.csv": {
      "/riverbend/rows/S4.PP.S2/rounds.csv": "in  200 200 200 200 200 404",
      "/riverbend/rows/S4.PP.S2/rounds.csv?site=:own":
        "in  200 200 200 200 404 404",
      "/riverbend/rows/S4.PP.S2/rounds.csv?site=:other":
        "in  200 200 200 404 404 404",
      "/riverbend/rows/malformed/rounds.csv": "in  404 404 404 404 404 404",
    },
    "/[system]/stages/history": {
      "/riverbend/stages/history": "in  200 200 200 200 200 404",
      "/riverbend/stages/history?page=x": "in  200 200 200 200 200 404",
      "/riverbend/stages/history?page=999": "in  404 404 404 404 404 404",
      "/lakeshore/stages/history": "in  404 404 404 404 404 200",
    },
    "/[system]/stages": {
      "/riverbend/stages": "in  200 200 200 200 200 404",
      "/lakeshore/stages": "in  404 404 404 404 404 200",
    },
    "/[system]/stages/[number]": {
      "/riverbend/stages/4": "in  200 200 200 200 200 404",
      "/riverbend/stages/99": "in  404 404 404 404 404 404",
      "/riverbend/stages/malformed": "in  404 404 404 404 404 404",
    },
  },
};
