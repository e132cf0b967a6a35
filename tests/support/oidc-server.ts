import { createServer } from "node:http";
import Provider from "oidc-provider";
import { findFreePort } from "../../prisma/database/free-port.mjs";

const client = {
  client_id: "waymark-test",
  client_secret: "of-this-test-alone",
};

/**
 * A real OpenID provider on this machine, with a sign-in page of its own that
 * lets anybody in under any name. What it says of everybody's address is the
 * same: nothing may rest on it.
 */
export async function startOidcServer(appUrl: string, address: string) {
  const port = await findFreePort();
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      { ...client, redirect_uris: [`${appUrl}/api/auth/callback/oidc`] },
    ],
    cookies: { keys: ["of-this-test-alone"] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name"],
    },
    // Next-auth reads the identity's token alone.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: address,
        email_verified: true,
        name: id,
      }),
    }),
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    env: {
      OIDC_NAME: "Maple District",
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
