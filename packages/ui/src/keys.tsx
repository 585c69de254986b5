import { Command, CornerDownLeft, Delete } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

const isApple = typeof navigator !== "undefined" && /Mac|iP(hone|ad|od)/.test(navigator.platform);

const GLYPHS: Record<string, ReactNode> = {
  mod: isApple ? <Command className="size-2.5" /> : "Ctrl",
  enter: <CornerDownLeft className="size-2.5" />,
  backspace: <Delete className="size-2.5" />,
};

type KeysProps = { keys: readonly string[]; tone?: "plain" | "on-fill"; className?: string };

/** A chord such as `["mod", "K"]`, drawn as one cap. Hidden where there is no keyboard. */
export function Keys({ keys, tone = "plain", className }: KeysProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "data inline-flex h-[18px] min-w-[18px] items-center justify-center gap-[3px] rounded-s px-1 pointer-coarse:hidden",
        tone === "plain"
          ? "bg-sunken text-ink2 shadow-[inset_0_0_0_1px_var(--line2)]"
          : "text-current shadow-[inset_0_0_0_1px_color-mix(in_oklab,currentColor_55%,transparent)]",
        className,
      )}
    >
      {keys.map((key) => (
        <span key={key} className="inline-flex items-center">
          {GLYPHS[key] ?? key}
        </span>
      ))}
    </span>
  );
}
