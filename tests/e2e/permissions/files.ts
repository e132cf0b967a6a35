import { keepFile } from "../support/files";
import type { Noun } from "./noun";

export const files: Noun = {
  cells: {
    // Only a form is sent there.
    "/[system]/evidence": {
      "/riverbend/evidence": "405 405 405 405 405 405 405",
    },
    "/[system]/files/[fileId]": {
      "/riverbend/files/:systemFile": "in  200 200 200 200 200 404",
      "/riverbend/files/:ownFile": "in  200 200 200 200 404 404",
      "/riverbend/files/:otherFile": "in  200 200 200 404 404 404",
      "/riverbend/files/:foreignFile": "in  404 404 404 404 404 404",
      "/lakeshore/files/:foreignFile": "in  404 404 404 404 404 200",
      "/riverbend/files/malformed": "in  404 404 404 404 404 404",
    },
  },
  findIds: async () => ({
    systemFile: await keepFile("riverbend", null),
    ownFile: await keepFile("riverbend", "Lincoln Park Elementary"),
    otherFile: await keepFile("riverbend", "Pine Hollow Elementary"),
    foreignFile: await keepFile("lakeshore", null),
  }),
};
