import { common } from "@/messages/es/common";
import { errors } from "@/messages/es/errors";
import { auth } from "@/messages/es/auth";
import { providers } from "@/messages/es/providers";
import { layout } from "@/messages/es/layout";
import { failure } from "@/messages/es/failure";
import { busy } from "@/messages/es/busy";
import { framework } from "@/messages/es/framework";
import { guide } from "@/messages/es/guide";
import { systems } from "@/messages/es/systems";
import { members } from "@/messages/es/members";
import { rounds } from "@/messages/es/rounds";
import { opening } from "@/messages/es/opening";
import { roundPlan } from "@/messages/es/round-plan";
import { roundPages } from "@/messages/es/round-pages";
import { progress } from "@/messages/es/progress";
import { sites } from "@/messages/es/sites";
import { evidence } from "@/messages/es/evidence";
import { installation } from "@/messages/es/installation";
import { operator } from "@/messages/es/operator";
import { factors } from "@/messages/es/factors";
import { password } from "@/messages/es/password";
import { asked } from "@/messages/es/asked";
import { meeting } from "@/messages/es/meeting";
import { panel } from "@/messages/es/panel";
import { second } from "@/messages/es/second";
import { many } from "@/messages/es/many";
import { review } from "@/messages/es/review";
import { concerns } from "@/messages/es/concerns";
import { story } from "@/messages/es/story";
import { notices } from "@/messages/es/notices";
import { compare } from "@/messages/es/compare";
import { differences } from "@/messages/es/differences";
import { trends } from "@/messages/es/trends";
import { people } from "@/messages/es/people";
import { account } from "@/messages/es/account";
import { join } from "@/messages/es/join";
import { mail } from "@/messages/es/mail";
import { plan } from "@/messages/es/plan";
import { meetings } from "@/messages/es/meetings";
import { reviews } from "@/messages/es/reviews";
import { reports } from "@/messages/es/reports";
import { support } from "@/messages/es/support";
import { calendar } from "@/messages/es/calendar";
import { record } from "@/messages/es/record";

export const es = {
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
};
