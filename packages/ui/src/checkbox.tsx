import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";

type CheckboxProps = ComponentProps<typeof Radix.Root> & { onPicture?: boolean };

const PLAIN =
  "size-4 rounded-[3px] shadow-[inset_0_0_0_1.5px_var(--linec)] after:absolute after:-inset-2 data-[state=checked]:bg-acf data-[state=checked]:shadow-none data-[state=indeterminate]:bg-acf data-[state=indeterminate]:shadow-none";

/** The target is 24 px, the box that is seen 18: a picture has little room to give away. */
const ON_PICTURE =
  "size-6 before:absolute before:inset-[3px] before:rounded-[3px] before:bg-picture-white before:shadow-[inset_0_0_0_1.5px_var(--linec),0_0_0_1px_var(--picture-white)] data-[state=checked]:before:bg-on-picture data-[state=checked]:before:shadow-[0_0_0_1px_var(--picture-white)]";

/** `onPicture` gives it a white ground, so that it is seen on every ad. */
export function Checkbox({ onPicture, className, ...rest }: CheckboxProps) {
  return (
    <Radix.Root
      {...rest}
      className={cx(
        "relative grid shrink-0 place-items-center text-on-acf",
        onPicture ? ON_PICTURE : PLAIN,
        className,
      )}
    >
      <Radix.Indicator className="relative">
        {rest.checked === "indeterminate" ? (
          <Minus className="size-3 stroke-[2.5px]" />
        ) : (
          <Check className="size-3 stroke-[2.5px]" />
        )}
      </Radix.Indicator>
    </Radix.Root>
  );
}
