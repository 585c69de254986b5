import { Chip, Menu, MenuItem } from "@static-engine/ui";
import { ChevronDown } from "lucide-react";

type FilterMenuProps<Value extends string> = {
  /** What can be chosen, where nothing is. */
  label: string;
  chosen: Value | undefined;
  /** What is chosen, in the words of the chip. */
  describe?: (name: string) => string;
  options: readonly { id: Value; name: string }[];
  onChange: (id: Value | undefined) => void;
};

/** A chip that narrows down: its menu chooses, its cross lets go. */
export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { label, chosen, describe, options, onChange } = props;
  const option = options.find((candidate) => candidate.id === chosen);
  if (option) {
    return (
      <Chip on className="max-w-[260px]" onClick={() => onChange(undefined)}>
        <span className="truncate">{describe ? describe(option.name) : option.name}</span>
      </Chip>
    );
  }
  if (options.length === 0) {
    return null;
  }
  return (
    <Menu
      label={label}
      trigger={
        <Chip>
          {label}
          <ChevronDown className="size-3 text-ink3" />
        </Chip>
      }
    >
      {options.map((item) => (
        <MenuItem key={item.id} onSelect={() => onChange(item.id)}>
          {item.name}
        </MenuItem>
      ))}
    </Menu>
  );
}
