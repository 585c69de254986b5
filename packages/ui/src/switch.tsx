import { Switch as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx.ts";
import { useFieldControl } from "./field.tsx";

export function Switch({ className, ...rest }: ComponentProps<typeof Radix.Root>) {
  const field = useFieldControl();
  return (
    <Radix.Root
      {...field}
      {...rest}
      className={cx(
        "relative h-[18px] w-[30px] shrink-0 rounded-full bg-linec transition-colors duration-[90ms] after:absolute after:-inset-2 data-[state=checked]:bg-acf",
        className,
      )}
    >
      <Radix.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-picture-white transition-transform duration-[140ms] ease-out data-[state=checked]:translate-x-3.5" />
    </Radix.Root>
  );
}
