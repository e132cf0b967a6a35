import "server-only";
import { hashLinkToken } from "@/lib/auth/link-token";
import { hashPassword } from "@/lib/auth/password";
import type { SessionPerson } from "@/lib/auth/scope";
import { today } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locale";
import { AppError } from "@/lib/core/result";
import { withNobody, withPerson } from "@/lib/db/transaction";

type Joined = { systemSlug: string };
type Row = { slug: string | null };

/** Takes up an invitation for who is signed in. Throws invitation_over where it is not theirs or opens nothing. */
export async function joinSystem(
  { personId }: SessionPerson,
  token: string,
): Promise<Joined> {
  const rows = await withPerson(
    personId,
    (tx) =>
      tx.$queryRaw<
        Row[]
      >`SELECT accept_invitation(${hashLinkToken(token)}, ${today()}::date) AS "slug"`,
  );
  return read(rows);
}

export type Newcomer = {
  token: string;
  name: string;
  password: string;
  locale: Locale;
};

/** Takes up an invitation with an account made for it. Throws invitation_over also where the address has one already. */
export async function joinAsNew({
  token,
  name,
  password,
  locale,
}: Newcomer): Promise<Joined> {
  const passwordHash = await hashPassword(password);
  const rows = await withNobody(
    (tx) => tx.$queryRaw<Row[]>`
      SELECT accept_invitation_as_new(${hashLinkToken(token)}, ${name}, ${passwordHash}, ${locale}, ${today()}::date) AS "slug"`,
  );
  return read(rows);
}

function read([row]: Row[]): Joined {
  if (!row?.slug) throw new AppError("invitation_over");
  return { systemSlug: row.slug };
}
