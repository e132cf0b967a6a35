import { Words } from "@/components/layout/words";
import { SignOutButton } from "./sign-out-button";

/** Sign out; warns first when changes still wait on this device. */
export function SignOutForm({ personId }: { personId: string }) {
  return (
    <Words namespaces={["auth"]}>
      <SignOutButton personId={personId} />
    </Words>
  );
}
