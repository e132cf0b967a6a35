"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { readForm, requireOwnPage } from "@/lib/auth/action";
import { findPerson } from "@/lib/auth/scope";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";
import { endSession } from "@/lib/auth/sign-in";
import { localeCookie, localeSchema } from "@/lib/core/locale";
import { saveLocale } from "./mutations/locale";

const yearInSeconds = 365 * 86_400;

/** Keeps the chosen language on this browser, and with the person for messages to come. */
export async function setLocaleAction(form: FormData) {
  await requireOwnPage();
  const locale = localeSchema.safeParse(readForm(form).locale);
  if (!locale.success) return;
  const store = await cookies();
  store.set(localeCookie, locale.data, {
    maxAge: yearInSeconds,
    sameSite: "lax",
    path: "/",
  });
  const person = await findPerson();
  if (person) await saveLocale(person.personId, locale.data);
}

/** Ends the session in the database first: from then on the cookie opens nothing. */
export async function signOutAction() {
  await requireOwnPage();
  const [person, sessionId] = await Promise.all([
    findPerson(),
    readSessionId(),
  ]);
  if (person && sessionId) await endSession(person.personId, sessionId);
  await clearSessionCookie();
  redirect("/sign-in");
}
