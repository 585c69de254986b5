import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

type CheckboxProps = ComponentProps<typeof Radix.Root> & { onPicture?: boolean };

/** `onPicture` gives it a white ground, so that it is seen on every ad. */
export function Checkbox({ onPicture, className, ...rest }: CheckboxProps) {
  return (
    <Radix.Root
      {...rest}
      className={cx(
        "relative grid size-4 shrink-0 place-items-center rounded-[3px] text-on-acf shadow-[inset_0_0_0_1.5px_var(--linec)] after:absolute after:-inset-2 data-[state=checked]:bg-acf data-[state=checked]:shadow-none data-[state=indeterminate]:bg-acf data-[state=indeterminate]:shadow-none",
        onPicture &&
          "size-[18px] bg-picture-white outline-1 outline-picture-white data-[state=checked]:bg-on-picture",
        className,
      )}
    >
      <Radix.Indicator>
        {rest.checked === "indeterminate" ? (
          <Minus className="size-3 stroke-[2.5px]" />
        ) : (
          <Check className="size-3 stroke-[2.5px]" />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
}
