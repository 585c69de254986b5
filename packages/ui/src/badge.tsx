import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export type BadgeTone = "plain" | "accent" | "ok" | "warn" | "error" | "ink";

const TONES: Record<BadgeTone, string> = {
  plain: "bg-press text-ink2",
  accent: "bg-ac-soft text-ac",
  ok: "bg-ok-soft text-ok",
  warn: "bg-wa-soft text-wa",
  error: "bg-er-soft text-er",
  ink: "bg-ink text-on-ink",
};

type BadgeProps = { tone?: BadgeTone; icon?: ReactNode; className?: string; children: ReactNode };

export function Badge({ tone = "plain", icon, className, children }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5 shrink-0 items-center gap-1 rounded-s px-1.5 text-tiny font-label [&_.lucide]:size-3",
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
