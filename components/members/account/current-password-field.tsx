import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type Props = { id: string; label: string; hint?: string; error?: string };

/** The password of whoever is signed in, once more. */
export function CurrentPasswordField(props: Props) {
  return (
    <Field {...props}>
      {(control) => (
        <TextInput
          {...control}
          name="current"
          type="password"
          autoComplete="current-password"
        />
      )}
    </Field>
  );
}
