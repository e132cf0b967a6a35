import type { Noun } from "./noun";

export const events: Noun = {
  cells: {
    "/[system]/record": {
      "/riverbend/record": "in  403 200 403 403 403 404",
      "/riverbend/record?person=x&kind=x&act=x&site=:other&from=x&before=x":
        "in  403 200 403 403 403 404",
      "/lakeshore/record": "in  404 404 404 404 404 200",
    },
    "/[system]/record/record.csv": {
      "/riverbend/record/record.csv": "in  403 200 403 403 403 404",
      "/lakeshore/record/record.csv": "in  404 404 404 404 404 200",
    },
  },
};
