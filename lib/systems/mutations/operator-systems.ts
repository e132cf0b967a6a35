import "server-only";
import { makeLinkToken } from "@/lib/auth/link-token";
import type { Operator } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import type {
  CreateSystem,
  OfferFirstPlace,
  SuspendSystem,
  SystemAt,
} from "../operator/schema";

/** `token`: null when the same form came before; its link was shown then, and is not kept. */
export type FirstLink = {
  systemId: string;
  systemSlug: string;
  email: string;
  token: string | null;
  expiresAt: Date;
};

/** Makes a system and offers its first administrator's place. Throws address_taken, not_found (version). */
export function createSystem(
  { personId }: Operator,
  input: CreateSystem,
): Promise<FirstLink> {
  const { key: systemId, slug, name, boundary, frameworkVersionId } = input;
  return withPerson(personId, async (tx) => {
    const [made] = await tx.$queryRaw<{ isNew: boolean }[]>`
      SELECT create_system(${systemId}::uuid, ${slug}, ${name}, ${boundary}, ${frameworkVersionId}::uuid) AS "isNew"`;
    const about = { systemId, systemSlug: slug, email: input.email };
    if (!made?.isNew) return { ...about, token: null, expiresAt: now() };
    return { ...about, ...(await offer(tx, { ...input, systemId })) };
  });
}

/** A new link for the first administrator, perhaps to another address; the one before opens nothing. Throws first_admin_there. */
export function offerFirstPlace(
  { personId }: Operator,
  input: OfferFirstPlace,
): Promise<FirstLink> {
  const { systemId, email } = input;
  return withPerson(personId, async (tx) => {
    const about = { systemId, systemSlug: "", email };
    return { ...about, ...(await offer(tx, input)) };
  });
}

async function offer(
  tx: Transaction,
  { systemId, email, personName }: OfferFirstPlace,
) {
  const { token, tokenHash } = makeLinkToken();
  const [made] = await tx.$queryRaw<{ expiresAt: Date }[]>`
    SELECT offer_first_place(${systemId}::uuid, ${email}, ${personName}, ${tokenHash}) AS "expiresAt"`;
  return { token, expiresAt: made?.expiresAt ?? now() };
}

/** Closes a system to everybody from the next request on. Throws system_is_otherwise. */
export function suspendSystem(
  { personId }: Operator,
  { systemId, because, contact }: SuspendSystem,
): Promise<null> {
  return withPerson(personId, async (tx) => {
    await tx.$executeRaw`SELECT suspend_system(${systemId}::uuid, ${because}, ${contact})`;
    return null;
  });
}

/** Opens it again; an erasure that was asked for is called back with it. Throws system_is_otherwise. */
export function resumeSystem(
  { personId }: Operator,
  { systemId }: SystemAt,
): Promise<null> {
  return withPerson(personId, async (tx) => {
    await tx.$executeRaw`SELECT resume_system(${systemId}::uuid)`;
    return null;
  });
}
