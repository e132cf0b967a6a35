import { redirect } from "next/navigation";
import { requirePerson } from "@/lib/auth/scope";
import { operatorHome } from "@/lib/framework/operator/addresses";
import { listSystemsOf } from "@/lib/systems/queries";

/** The start: straight into the one system, or to the list of them; operators to their own pages. */
export default async function StartPage() {
  const person = await requirePerson();
  const systems = await listSystemsOf(person.personId);
  if (person.isOperator && systems.length === 0) redirect(operatorHome);
  const only = systems.length === 1 ? systems[0] : undefined;
  // An operator's list also leads to the installation.
  redirect(only && !person.isOperator ? `/${only.slug}` : "/systems");
}
