import { Input } from "@static-engine/ui";
import type { ComponentProps } from "react";

/** For what an authenticator shows: six digits, which some write with a space. */
export function CodeInput(props: ComponentProps<typeof Input>) {
  return (
    <Input
      tall
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={7}
      className="data text-reading tracking-[0.12em]"
      {...props}
    />
  );
}
