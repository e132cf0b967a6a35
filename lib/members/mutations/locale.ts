import "server-only";
import type { Locale } from "@/lib/core/locale";
import { withPerson } from "@/lib/db/transaction";

/** The language a person wants to be written to in. */
export async function saveLocale(personId: string, locale: Locale) {
  await withPerson(personId, (tx) =>
    tx.person.update({ where: { id: personId }, data: { locale } }),
  );
}
