import { withClient } from "../database/connect.mjs";

const groupRole = "waymark_app";

/**
 * Creates or updates the login the app serves with: it owns nothing, may bypass
 * nothing, and gets its grants from the group role that the migrations make.
 * @param {{ownerUrl: string, appUrl: string}} addresses the login's name and password are read from appUrl
 */
export async function ensureAppRole({ ownerUrl, appUrl }) {
  const address = new URL(appUrl);
  const name = decodeURIComponent(address.username);
  const password = decodeURIComponent(address.password);
  if (!name || !password)
    throw new Error(
      "APP_DATABASE_URL needs a user and a password of its own (postgresql://user:password@host/database).",
    );
  await withClient(ownerUrl, async (client) => {
    await refuseOwnRole(client, name);
    await setUpLogin(client, name, password).catch((error) => {
      throw error.code === "42501" ? describeDenial(name, error) : error;
    });
  });
}

async function setUpLogin(client, name, password) {
  await createLogin(client, name, password);
  await refusePower(client, name);
  const [login, group] = [name, groupRole].map((role) =>
    client.escapeIdentifier(role),
  );
  await client.query(`GRANT ${group} TO ${login}`);
}

// Since PostgreSQL 16 a user manages only the roles that it made itself.
function describeDenial(name, cause) {
  return new Error(
    `The user in DATABASE_URL may not manage the roles ${groupRole} and ${name}, which another user of this server made (${cause.message}). Use that user, or let an administrator: GRANT ${groupRole}, "${name}" TO the user WITH ADMIN OPTION.`,
    { cause },
  );
}

async function refuseOwnRole(client, name) {
  const { rows } = await client.query("SELECT current_user AS owner");
  if (rows[0].owner === name)
    throw new Error(
      "APP_DATABASE_URL names the same user as DATABASE_URL: the app must serve with a user that owns nothing.",
    );
}

async function createLogin(client, name, password) {
  const found = await client.query(
    "SELECT 1 FROM pg_roles WHERE rolname = $1",
    [name],
  );
  const act = found.rowCount === 0 ? "CREATE ROLE" : "ALTER ROLE";
  const login = client.escapeIdentifier(name);
  await client.query(
    `${act} ${login} LOGIN PASSWORD ${client.escapeLiteral(password)}`,
  );
}

// A role that existed before may have been given power; take it away.
async function refusePower(client, name) {
  const { rows } = await client.query(
    "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole AS powerful FROM pg_roles WHERE rolname = $1",
    [name],
  );
  if (!rows[0].powerful) return;
  await client.query(
    `ALTER ROLE ${client.escapeIdentifier(name)} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`,
  );
}
