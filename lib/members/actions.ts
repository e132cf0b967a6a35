"use server";

import { cookies } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { readForm, refusalOf, requireOwnPage } from "@/lib/auth/action";
import { findPerson } from "@/lib/auth/scope";
import { clearSessionCookie, readSessionId } from "@/lib/auth/session-cookie";
import { endSession } from "@/lib/auth/sign-in";
import { type Locale, localeCookie, localeSchema } from "@/lib/core/locale";
import { AppError, type FormState } from "@/lib/core/result";
import { holdCookieName, isServedSecurely } from "@/lib/core/served-securely";
import { saveLocale } from "./mutations/locale";

const yearInSeconds = 365 * 86_400;

/** Keeps the chosen language on this browser, and with the person for messages to come. */
export async function setLocaleAction(
  _state: FormState<void>,
  form: FormData,
): Promise<FormState<void>> {
  try {
    await requireOwnPage();
    const locale = localeSchema.safeParse(readForm(form).locale);
    if (!locale.success) throw new AppError("invalid");
    await keepLocale(locale.data);
    return { status: "ok", value: undefined };
  } catch (error) {
    unstable_rethrow(error);
    return refusalOf(error);
  }
}

/** Ends the session in the database first: from then on the cookie opens nothing. */
export async function signOutAction(
  _state: FormState<void>,
  _form: FormData,
): Promise<FormState<void>> {
  try {
    await requireOwnPage();
    await leave();
  } catch (error) {
    unstable_rethrow(error);
    return refusalOf(error);
  }
  redirect("/sign-in");
}

async function keepLocale(locale: Locale) {
  const store = await cookies();
  // Not httpOnly: the page for when all else fails reads it in the browser.
  store.set(holdCookieName(localeCookie), locale, {
    maxAge: yearInSeconds,
    sameSite: "lax",
    path: "/",
    secure: isServedSecurely(),
  });
  const person = await findPerson();
  if (person) await saveLocale(person.personId, locale);
}

async function leave() {
  const [person, sessionId] = await Promise.all([
    findPerson(),
    readSessionId(),
  ]);
  if (person && sessionId) await endSession(person.personId, sessionId);
  await clearSessionCookie();
}
