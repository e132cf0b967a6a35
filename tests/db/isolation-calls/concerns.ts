import {
  askAboutOne,
  askLeadership,
  decideRequest,
} from "@/lib/concerns/mutations/decision";
import { addNote } from "@/lib/concerns/mutations/note";
import { raiseConcern } from "@/lib/concerns/mutations/raise";
import { replyToAnswer } from "@/lib/concerns/mutations/reply";
import {
  linkConcern,
  mergeConcern,
  splitConcern,
} from "@/lib/concerns/mutations/split-merge";
import { tellAllSites, tellSite } from "@/lib/concerns/mutations/tell-site";
import {
  changeTheme,
  joinTheme,
  makeTheme,
} from "@/lib/concerns/mutations/theme";
import {
  closeConcernToFew,
  triageConcern,
} from "@/lib/concerns/mutations/triage";
import { setTriageDays } from "@/lib/concerns/mutations/triage-days";
import { getConcern } from "@/lib/concerns/queries/concern";
import { readFunctions } from "@/lib/concerns/queries/functions";
import { readInbox } from "@/lib/concerns/queries/inbox";
import { readMeasures } from "@/lib/concerns/queries/measures";
import { readRaiseChoices } from "@/lib/concerns/queries/raise-choices";
import { getTheme } from "@/lib/concerns/queries/theme";
import { readThemes } from "@/lib/concerns/queries/themes";
import { readInboxSearch } from "@/lib/concerns/rules/search";
import type { Calls } from "./call";

const newTheme = {
  title: "Not ours",
  evidence: "",
  recommendation: "Not ours",
  priority: "low" as const,
};

export const concernCalls: Calls = {
  readInbox: (scope) => readInbox(scope, readInboxSearch({ view: "all" })),
  readRaiseChoices: (scope) => readRaiseChoices(scope),
  readFunctions: (scope) => readFunctions(scope),
  getConcern: (scope, { concern = "" }) => getConcern(scope, concern),
  readThemes: (scope) => readThemes(scope),
  getTheme: (scope, { theme = "" }) => getTheme(scope, theme),
  readMeasures: (scope) => readMeasures(scope),
  raiseConcern: (scope, { site = "" }, key) =>
    raiseConcern(scope, {
      title: "Not ours",
      body: "Not ours",
      subject: site,
      functionCode: null,
      rows: [],
      sinceOn: "2026-01-01",
      urgency: "soon",
      need: "help",
      audience: "everyone",
      key,
    }),
  triageConcern: (scope, { concern = "" }) =>
    triageConcern(scope, {
      concernId: concern,
      triage: "request",
      triageSiteId: null,
      reason: "Not ours",
      version: 1,
    }),
  closeConcernToFew: (scope, { concern = "" }) =>
    closeConcernToFew(scope, { concernId: concern, version: 1 }),
  splitConcern: (scope, { concern = "" }, key) =>
    splitConcern(scope, {
      concernId: concern,
      title: "Not ours",
      body: "Not ours",
      version: 1,
      key,
    }),
  mergeConcern: (scope, { concern = "", otherConcern = "" }) =>
    mergeConcern(scope, {
      concernId: concern,
      otherId: otherConcern,
      version: 1,
    }),
  linkConcern: (scope, { concern = "", otherConcern = "" }) =>
    linkConcern(scope, {
      concernId: concern,
      otherId: otherConcern,
      version: 1,
    }),
  addNote: (scope, { concern = "" }, key) =>
    addNote(scope, {
      concernId: concern,
      body: "Not ours",
      mentioned: [],
      key,
    }),
  tellSite: (scope, { concern = "" }, key) =>
    tellSite(scope, { concernId: concern, body: "Not ours", version: 1, key }),
  tellAllSites: (scope, { theme = "" }, key) =>
    tellAllSites(scope, { themeId: theme, body: "Not ours", key }),
  replyToAnswer: (scope, { concern = "", answer = "" }) =>
    replyToAnswer(scope, {
      concernId: concern,
      answerId: answer,
      reply: "solved",
      reason: null,
    }),
  makeTheme: (scope, { concern = "" }, key) =>
    makeTheme(scope, { ...newTheme, concernIds: [concern], key }),
  changeTheme: (scope, { theme = "" }) =>
    changeTheme(scope, { ...newTheme, themeId: theme, version: 1 }),
  joinTheme: (scope, { concern = "", theme = "" }) =>
    joinTheme(scope, { concernId: concern, themeId: theme, version: 1 }),
  askLeadership: (scope, { theme = "" }, key) =>
    askLeadership(scope, { themeId: theme, version: 1, key }),
  askAboutOne: (scope, { concern = "" }, key) =>
    askAboutOne(scope, {
      concernId: concern,
      title: newTheme.title,
      recommendation: newTheme.recommendation,
      priority: newTheme.priority,
      version: 1,
      key,
    }),
  decideRequest: (scope, { request = "" }) =>
    decideRequest(scope, {
      requestId: request,
      outcome: "declined",
      answer: "Not ours",
      owner: null,
      dueOn: null,
      version: 1,
    }),
  // Its own system's setting.
  setTriageDays: (scope) => setTriageDays(scope, { days: 9 }),
};
