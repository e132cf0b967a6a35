import { FrameNote } from "@/components/layout/frame-note";
import { Words } from "@/components/layout/words";
import { Icon } from "@/components/ui/icon";
import { useTranslator } from "@/lib/core/translator";
import { SignOutButton } from "./sign-out-button";

/** Sign out; warns first when changes still wait on this device. */
export function SignOutForm({ personId }: { personId: string }) {
  const t = useTranslator("auth");
  return (
    <Words namespaces={["auth.signOut"]}>
      <SignOutButton
        personId={personId}
        note={<FrameNote text={t("signOut.problem")} />}
      >
        <Icon name="signOut" />
        {t("signOut.button")}
      </SignOutButton>
    </Words>
  );
}
