import { Field, Switch } from "@static-engine/ui";

type SwitchFieldProps = {
  label: string;
  hint: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** A decision with two answers: the switch stands at the end of its own sentence. */
export function SwitchField({ label, hint, checked, onChange }: SwitchFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      aside={<Switch aria-label={label} checked={checked} onCheckedChange={onChange} />}
    />
  );
}
