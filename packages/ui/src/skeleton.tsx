import { cx } from "./cx.ts";

/** The same box as what will stand there; shows after 150 ms, so that quick answers never flash. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx("animate-late rounded-pic bg-press", className)} />;
}
