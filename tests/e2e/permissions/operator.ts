import type { Noun } from "./noun";

export const operator: Noun = {
  cells: {
    "/operator": { "/operator": "in  404 404 404 404 404 404" },
    "/operator/systems": { "/operator/systems": "in  404 404 404 404 404 404" },
    "/operator/systems/new": {
      "/operator/systems/new": "in  404 404 404 404 404 404",
    },
    "/operator/systems/[systemId]": {
      "/operator/systems/:community": "in  404 404 404 404 404 404",
      "/operator/systems/:version": "in  404 404 404 404 404 404",
      "/operator/systems/malformed": "in  404 404 404 404 404 404",
    },
    "/operator/frameworks": {
      "/operator/frameworks": "in  404 404 404 404 404 404",
    },
    "/operator/frameworks/import": {
      "/operator/frameworks/import": "in  404 404 404 404 404 404",
    },
    // Takes a form: tests/e2e/operator.test.ts posts it.
    "/operator/frameworks/import/file": {
      "/operator/frameworks/import/file": "405 405 405 405 405 405 405",
    },
    "/operator/frameworks/import/[uploadId]": {
      "/operator/frameworks/import/:version": "in  404 404 404 404 404 404",
      "/operator/frameworks/import/malformed": "in  404 404 404 404 404 404",
    },
    "/operator/frameworks/drafts/[draftId]": {
      "/operator/frameworks/drafts/:version": "in  404 404 404 404 404 404",
      "/operator/frameworks/drafts/malformed": "in  404 404 404 404 404 404",
    },
    "/operator/frameworks/[versionId]": {
      "/operator/frameworks/:version": "in  404 404 404 404 404 404",
      "/operator/frameworks/malformed": "in  404 404 404 404 404 404",
    },
    "/operator/frameworks/[versionId]/export": {
      "/operator/frameworks/:version/export?as=json":
        "in  404 404 404 404 404 404",
      "/operator/frameworks/:version/export?as=exe":
        "in  404 404 404 404 404 404",
      "/operator/frameworks/malformed/export": "in  404 404 404 404 404 404",
    },
  },
};

/** What an operator is answered outside systems; inside them there is nothing for one. */
export const ofOperator: Record<string, string> = {
  "/livez": "200",
  "/readyz": "200",
  "/invitation/malformed": "200",
  "/sign-in/second-step": "307",
  "/account/second-factor": "200",
  "/forgot-password": "200",
  "/reset-password/malformed": "200",
  "/": "307",
  "/sign-in": "307",
  "/systems": "200",
  "/account": "200",
  "/api/auth/session": "200",
  "/api/auth/unknown": "400",
  "/operator": "307",
  "/systems/riverbend": "307",
  "/systems/nowhere": "307",
  "/operator/systems": "200",
  "/operator/systems/new": "200",
  "/operator/systems/:community": "200",
  "/operator/frameworks": "200",
  "/operator/frameworks/import": "200",
  "/operator/frameworks/:version": "200",
  "/operator/frameworks/:version/export?as=json": "200",
  "/unsubscribe/unknown/stop": "303",
};
