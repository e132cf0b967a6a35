import "server-only";
import { getPrisma } from "./client";
import type { PrismaClient } from "./generated/client";

/**
 * Stops the app when its database role could see past the policies: a
 * superuser, a role that may bypass them, or one that owns tables.
 */
export async function checkDatabaseRole() {
  if (await isRestricted(getPrisma())) return;
  throw new Error(sayTooStrong("APP_DATABASE_URL"));
}

/** Whether the policies hold for the role that the client connects with. */
export async function isRestricted(prisma: PrismaClient): Promise<boolean> {
  const rows = await prisma.$queryRaw<
    { isSuperuser: boolean; canBypass: boolean; ownsTables: boolean }[]
  >`SELECT rolsuper AS "isSuperuser", rolbypassrls AS "canBypass",
           EXISTS (SELECT 1 FROM pg_class c WHERE pg_has_role(current_user, c.relowner, 'MEMBER')
                      AND c.relnamespace = to_regnamespace(current_schema()) AND c.relkind = 'r') AS "ownsTables"
      FROM pg_roles WHERE rolname = current_user`;
  const role = rows[0];
  return (
    role !== undefined &&
    !role.isSuperuser &&
    !role.canBypass &&
    !role.ownsTables
  );
}

export const sayTooStrong = (setting: string) =>
  `${setting} names a role that could see every community's data. Use the restricted role that \`npm run migrate\` sets up.`;
