import { Button, IconButton } from "@static-engine/ui";
import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type RowsFieldProps<Item> = {
  value: readonly Item[];
  onChange: (value: Item[]) => void;
  most: number;
  empty: Item;
  addLabel: string;
  /** Draws one row; `change` replaces it. */
  row: (item: Item, change: (next: Item) => void, index: number) => ReactNode;
};

/** A short list that grows by one row at a time. */
export function RowsField<Item>({ value, onChange, most, empty, addLabel, row }: RowsFieldProps<Item>) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-2">
      {value.map((item, index) => (
        // Rows have no identity but their place.
        <div key={index} className="flex items-start gap-1.5">
          <div className="min-w-0 flex-1">
            {row(item, (next) => onChange(value.map((other, at) => (at === index ? next : other))), index)}
          </div>
          <IconButton
            label={t("product.remove")}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {value.length < most ? (
        <Button
          tone="ghost"
          className="justify-self-start text-ac"
          icon={<Plus />}
          onClick={() => onChange([...value, empty])}
        >
          {addLabel}
        </Button>
      ) : null}
    </div>
  );
}
