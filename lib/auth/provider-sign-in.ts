import "server-only";
import { today } from "@/lib/core/clock";
import { getLocale } from "@/lib/core/translator";
import { withNobody, withPerson } from "@/lib/db/transaction";
import { takeIntent } from "./intent";
import { hashLinkToken } from "./link-token";
import { readIdentity, type Identity } from "./providers";
import { findSessionPerson } from "./scope";
import { readSessionId } from "./session-cookie";

/** The person with this identity, while their account is open, or null. */
export async function findProviderPerson({ issuer, subject }: Identity) {
  const [row] = await withNobody(
    (tx) => tx.$queryRaw<{ personId: string | null }[]>`
      SELECT find_provider_person(${issuer}, ${subject}) AS "personId"`,
  );
  return row?.personId ?? null;
}

/**
 * What becomes of somebody who comes back from a provider: true, they sign in;
 * or the address of a page of ours that says what happened instead. An
 * identity that nobody connected opens nothing and makes no account.
 */
export async function decideProviderSignIn(
  provider: string,
  claims: unknown,
): Promise<true | string> {
  const identity = readIdentity(provider, claims);
  const intent = await takeIntent();
  if (!identity) return "/sign-in?problem=provider";
  if (intent && "connect" in intent)
    return connect(identity, intent.connect, provider);
  if (await findProviderPerson(identity)) return true;
  if (intent && "join" in intent && (await join(identity, intent.join)))
    return true;
  return `/sign-in?problem=not_connected&provider=${provider}`;
}

async function connect(identity: Identity, sessionId: string, id: string) {
  // Whoever began it must be who comes back, in a session that still runs.
  const isSame = (await readSessionId()) === sessionId;
  const person = isSame ? await findSessionPerson(sessionId) : null;
  if (!person) return "/sign-in?problem=provider";
  const { issuer, subject, label } = identity;
  const [row] = await withPerson(
    person.personId,
    (tx) => tx.$queryRaw<{ isDone: boolean }[]>`
      SELECT connect_provider(${issuer}, ${subject}, ${label}) AS "isDone"`,
  );
  return `/account?${row?.isDone ? "connected" : "taken"}=${id}#providers`;
}

async function join({ issuer, subject, label }: Identity, token: string) {
  const locale = await getLocale();
  const [row] = await withNobody(
    (tx) => tx.$queryRaw<{ slug: string | null }[]>`
      SELECT accept_invitation_with_provider(${hashLinkToken(token)}, ${issuer}, ${subject}, ${label}, ${locale}, ${today()}::date) AS "slug"`,
  );
  return Boolean(row?.slug);
}
