import { CircleX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

type BannerProps = {
  tone?: "warn" | "error";
  title: string;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** Stands where it concerns; says what is going on and what that means. */
export function Banner({ tone = "warn", title, actions, className, children }: BannerProps) {
  const Icon = tone === "warn" ? TriangleAlert : CircleX;
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cx(
        "flex items-start gap-2.5 rounded-control px-3 py-2.5",
        tone === "warn" ? "bg-wa-soft" : "bg-er-soft",
        className,
      )}
    >
      <Icon className={cx("mt-0.5", tone === "warn" ? "text-wa" : "text-er")} />
      <div className="min-w-0 flex-1">
        <p className="font-label">{title}</p>
        {children ? <div className="text-ink2">{children}</div> : null}
      </div>
      {actions}
    </div>
  );
}
