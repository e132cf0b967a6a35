import type { Noun } from "./noun";

export const compare: Noun = {
  cells: {
    "/[system]/rounds/compare": {
      "/riverbend/rounds/compare": "in  200 200 200 200 200 404",
      "/riverbend/rounds/compare?to=:round": "in  200 200 200 200 200 404",
      "/riverbend/rounds/compare?to=:version": "in  404 404 404 404 404 404",
      "/riverbend/rounds/compare?from=malformed": "in  404 404 404 404 404 404",
      "/riverbend/rounds/compare?site=:own": "in  200 200 200 200 404 404",
      "/riverbend/rounds/compare?site=:other": "in  200 200 200 404 404 404",
      "/riverbend/rounds/compare?site=:foreign": "in  404 404 404 404 404 404",
      "/lakeshore/rounds/compare?to=:round": "in  404 404 404 404 404 404",
    },
    "/[system]/rounds/compare/compare.csv": {
      "/riverbend/rounds/compare/compare.csv": "in  200 200 200 200 200 404",
      "/riverbend/rounds/compare/compare.csv?site=:own":
        "in  200 200 200 200 404 404",
      "/riverbend/rounds/compare/compare.csv?site=:other":
        "in  200 200 200 404 404 404",
      "/riverbend/rounds/compare/compare.csv?to=malformed":
        "in  404 404 404 404 404 404",
    },
    "/[system]/sites/compare": {
      "/riverbend/sites/compare": "in  200 200 200 200 200 404",
      "/riverbend/sites/compare?sites=:own": "in  200 200 200 200 404 404",
      "/riverbend/sites/compare?stage=4&sites=:own,:other":
        "in  200 200 200 404 404 404",
      "/riverbend/sites/compare?sites=:own,:foreign":
        "in  404 404 404 404 404 404",
      "/riverbend/sites/compare?sites=malformed": "in  404 404 404 404 404 404",
      "/riverbend/sites/compare?stage=99": "in  404 404 404 404 404 404",
    },
    "/[system]/sites/compare/compare.csv": {
      "/riverbend/sites/compare/compare.csv?sites=:own,:other":
        "in  200 200 200 404 404 404",
      "/riverbend/sites/compare/compare.csv?sites=:own":
        "in  404 404 404 404 404 404",
    },
  },
};
