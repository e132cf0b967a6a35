import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/auth/scope";
import { listSystemsOf } from "@/lib/systems/queries";

/** The start: straight into the one system, or to the list of them. */
export default async function StartPage() {
  const person = await requirePerson();
  const systems = await listSystemsOf(person.personId);
  const only = systems.length === 1 ? systems[0] : undefined;
  redirect(only ? `/${only.slug}` : "/systems");
}
