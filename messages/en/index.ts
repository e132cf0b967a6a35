import { common } from "@/messages/en/common";
import { errors } from "@/messages/en/errors";
import { auth } from "@/messages/en/auth";
import { providers } from "@/messages/en/providers";
import { layout } from "@/messages/en/layout";
import { failure } from "@/messages/en/failure";
import { busy } from "@/messages/en/busy";
import { framework } from "@/messages/en/framework";
import { guide } from "@/messages/en/guide";
import { systems } from "@/messages/en/systems";
import { members } from "@/messages/en/members";
import { rounds } from "@/messages/en/rounds";
import { opening } from "@/messages/en/opening";
import { roundPlan } from "@/messages/en/round-plan";
import { roundPages } from "@/messages/en/round-pages";
import { progress } from "@/messages/en/progress";
import { sites } from "@/messages/en/sites";
import { evidence } from "@/messages/en/evidence";
import { installation } from "@/messages/en/installation";
import { operator } from "@/messages/en/operator";
import { factors } from "@/messages/en/factors";
import { password } from "@/messages/en/password";
import { asked } from "@/messages/en/asked";
import { meeting } from "@/messages/en/meeting";
import { panel } from "@/messages/en/panel";
import { second } from "@/messages/en/second";
import { many } from "@/messages/en/many";
import { review } from "@/messages/en/review";
import { concerns } from "@/messages/en/concerns";
import { story } from "@/messages/en/story";
import { notices } from "@/messages/en/notices";
import { compare } from "@/messages/en/compare";
import { differences } from "@/messages/en/differences";
import { trends } from "@/messages/en/trends";
import { people } from "@/messages/en/people";
import { account } from "@/messages/en/account";
import { join } from "@/messages/en/join";
import { mail } from "@/messages/en/mail";
import { plan } from "@/messages/en/plan";
import { meetings } from "@/messages/en/meetings";
import { reviews } from "@/messages/en/reviews";
import { reports } from "@/messages/en/reports";
import { support } from "@/messages/en/support";
import { calendar } from "@/messages/en/calendar";
import { record } from "@/messages/en/record";

export const en = {
  common,
  errors,
  auth,
  providers,
  layout,
  failure,
  busy,
  framework,
  guide,
  systems,
  members,
  rounds,
  opening,
  roundPages,
  roundPlan,
  progress,
  sites,
  evidence,
  installation,
  operator,
  factors,
  password,
  many,
  review,
  asked,
  meeting,
  panel,
  second,
  story,
  notices,
  compare,
  concerns,
  differences,
  trends,
  people,
  account,
  join,
  mail,
  plan,
  meetings,
  reviews,
  reports,
  support,
  calendar,
  record,
} as const;
