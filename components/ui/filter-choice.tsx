import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Props = {
  id: string;
  name: string;
  label: string;
  /** What stands for no choice. */
  empty: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
};

/** One choice of a list's filter, with a way to choose nothing. */
export function FilterChoice(props: Props) {
  const { id, name, label, empty, value, options } = props;
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{empty}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
