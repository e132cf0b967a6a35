import { redirect } from "next/navigation";
import { requireOperator } from "@/lib/auth/scope";
import { operatorHome } from "@/lib/framework/operator/addresses";

/** The start of who runs the installation. */
export default async function OperatorPage() {
  await requireOperator();
  redirect(operatorHome);
}
