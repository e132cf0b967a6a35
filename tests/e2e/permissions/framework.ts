import type { Noun } from "./noun";

export const framework: Noun = {
  cells: {
    "/[system]/guide": {
      "/riverbend/guide": "in  200 200 200 200 200 404",
      "/lakeshore/guide": "in  404 404 404 404 404 200",
    },
    "/[system]/guide/stages/[number]": {
      "/riverbend/guide/stages/4": "in  200 200 200 200 200 404",
      "/riverbend/guide/stages/99": "in  404 404 404 404 404 404",
      "/riverbend/guide/stages/malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/guide/functions/[code]": {
      "/riverbend/guide/functions/PP": "in  200 200 200 200 200 404",
      "/riverbend/guide/functions/XX": "in  404 404 404 404 404 404",
      "/riverbend/guide/functions/malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/guide/questions/[code]": {
      "/riverbend/guide/questions/readiness": "in  200 200 200 200 200 404",
      "/riverbend/guide/questions/malformed": "in  404 404 404 404 404 404",
    },
    "/[system]/guide/search": {
      "/riverbend/guide/search": "in  200 200 200 200 200 404",
      "/riverbend/guide/search?q=policy": "in  200 200 200 200 200 404",
    },
    "/[system]/guide/print": {
      "/riverbend/guide/print": "in  200 200 200 200 200 404",
    },
    "/[system]/settings/framework": {
      "/riverbend/settings/framework": "in  403 200 403 403 403 404",
      "/riverbend/settings/framework?to=malformed":
        "in  403 200 403 403 403 404",
      "/lakeshore/settings/framework": "in  404 404 404 404 404 200",
    },
    "/[system]/settings/rows": {
      "/riverbend/settings/rows": "in  403 200 200 403 403 404",
      "/lakeshore/settings/rows": "in  404 404 404 404 404 200",
    },
    "/[system]/settings/rows/new": {
      "/riverbend/settings/rows/new": "in  403 200 200 403 403 404",
      "/lakeshore/settings/rows/new": "in  404 404 404 404 404 200",
    },
    "/[system]/settings/rows/[code]": {
      "/riverbend/settings/rows/L4.PP.C1": "in  403 404 404 403 403 404",
      "/riverbend/settings/rows/S4.PP.C1": "in  403 404 404 403 403 404",
      "/riverbend/settings/rows/malformed": "in  403 404 404 403 403 404",
    },
  },
};
