import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { getProviderEnv } from "@/lib/core/provider-env";

export type ProviderId = "google" | "microsoft" | "oidc";

/** What a page needs to offer a provider. */
export type Provider = {
  id: ProviderId;
  name: string;
  /** Under what its identities are kept. */
  issuer: string;
};

type Source = Provider & {
  address: string;
  clientId: string;
  clientSecret: string;
};

/** Who somebody is at a provider: its subject decides, the label is for their own eyes. */
export type Identity = { issuer: string; subject: string; label: string };

const microsoft = "https://login.microsoftonline.com";

const claimsSchema = z.object({
  iss: z.string().max(300),
  sub: z.string().min(1).max(300),
  oid: z.uuid().optional(),
  tid: z.uuid().optional(),
  email: z.string().max(254).optional().catch(undefined),
  preferred_username: z.string().max(254).optional().catch(undefined),
  name: z.string().max(254).optional().catch(undefined),
});

/** What this installation offers besides a password; nothing unless set. */
export function listProviders(): Provider[] {
  return listSources().map(({ id, name, issuer }) => ({ id, name, issuer }));
}

/** The same for next-auth. */
export function createProviders(): OAuthConfig<unknown>[] {
  return listSources().map((source) => ({
    id: source.id,
    name: source.name,
    type: "oauth",
    wellKnown: `${source.address}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId: source.clientId,
    clientSecret: source.clientSecret,
    profile: (claims) => ({
      id: readIdentity(source.id, claims)?.subject ?? "",
    }),
  }));
}

/**
 * The identity that a provider's checked token speaks of, or null. Microsoft's
 * is a person within an organisation, since its addresses can be given by
 * whoever runs one; no provider's address is ever taken for an account's.
 */
export function readIdentity(id: string, claims: unknown): Identity | null {
  const source = listSources().find((one) => one.id === id);
  const parsed = claimsSchema.safeParse(claims);
  if (!source || !parsed.success) return null;
  const { iss, sub, oid, tid, email, preferred_username, name } = parsed.data;
  const isMicrosoft = source.id === "microsoft";
  if (isMicrosoft && !(oid && tid)) return null;
  // What a provider publishes of itself names its own issuer; that has to be who was asked.
  const asked = isMicrosoft ? `${microsoft}/${tid}/v2.0` : source.address;
  if (withoutSlash(iss) !== asked) return null;
  const label = email ?? preferred_username ?? name ?? "";
  return {
    issuer: source.issuer,
    subject: isMicrosoft ? `${tid}:${oid}` : sub,
    label,
  };
}

function withoutSlash(address: string) {
  return address.replace(/\/+$/, "");
}

function listSources(): Source[] {
  const env = getProviderEnv();
  const oidcIssuer = withoutSlash(env.OIDC_ISSUER ?? "");
  const known = [
    {
      id: "google",
      name: "Google",
      issuer: "google",
      address: "https://accounts.google.com",
      clientId: env.GOOGLE_CLIENT_ID,
      clientSecret: env.GOOGLE_CLIENT_SECRET,
    },
    {
      id: "microsoft",
      name: "Microsoft",
      issuer: "microsoft",
      address: `${microsoft}/${env.MICROSOFT_TENANT}/v2.0`,
      clientId: env.MICROSOFT_CLIENT_ID,
      clientSecret: env.MICROSOFT_CLIENT_SECRET,
    },
    {
      id: "oidc",
      name: env.OIDC_NAME ?? "",
      issuer: oidcIssuer,
      address: oidcIssuer,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
    },
  ] as const;
  return known.flatMap(({ clientId, clientSecret, ...rest }) =>
    clientId && clientSecret ? [{ ...rest, clientId, clientSecret }] : [],
  );
}
