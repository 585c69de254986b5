import { cx } from "@static-engine/ui";
import { Bookmark, Heart, MessageCircle, Send } from "lucide-react";
import type { ReactNode } from "react";

/** A phone as most people hold it, CSS pixels. */
export const DEVICE = { width: 390, height: 780 } as const;

type DeviceFrameProps = { kind: "feed" | "story" | "reel" | "display"; isDark: boolean; children: ReactNode };

/** A neutral phone: grey bars where an app has its own things, nobody's artwork. */
export function DeviceFrame({ kind, isDark, children }: DeviceFrameProps) {
  const isFull = kind === "story" || kind === "reel";
  return (
    <div
      data-theme={isDark ? "dark" : "light"}
      className="relative overflow-hidden rounded-[44px] bg-surface text-ink shadow-[0_0_0_9px_var(--picture-black),0_0_0_10px_var(--linec)]"
      style={{ width: DEVICE.width, height: DEVICE.height }}
    >
      {isFull ? (
        <FullScreen kind={kind}>{children}</FullScreen>
      ) : kind === "feed" ? (
        <Feed>{children}</Feed>
      ) : (
        <Article>{children}</Article>
      )}
    </div>
  );
}

function Bar({ width, className }: { width: number; className?: string }) {
  return <span className={cx("block h-2.5 rounded-full bg-line2", className)} style={{ width }} />;
}

function Feed({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="flex h-14 items-center justify-between px-5">
        <Bar width={104} />
        <span className="flex gap-4 text-ink2">
          <Heart className="size-5" />
          <Send className="size-5" />
        </span>
      </div>
      <div className="flex h-14 items-center gap-3 border-t border-line px-4">
        <span className="size-8 rounded-full bg-line2" />
        <span className="grid gap-1.5">
          <Bar width={120} />
          <Bar width={64} className="h-2 opacity-60" />
        </span>
      </div>
      {children}
      <div className="flex gap-4 px-4 pt-3.5 text-ink2">
        <Heart className="size-6" />
        <MessageCircle className="size-6" />
        <Send className="size-6" />
        <Bookmark className="ml-auto size-6" />
      </div>
      <div className="grid gap-2.5 px-4 pt-4">
        <Bar width={250} />
        <Bar width={310} className="opacity-60" />
        <Bar width={190} className="opacity-60" />
      </div>
    </>
  );
}

// Light marks with a shade under them: they lie on any picture.
function FullScreen({ kind, children }: { kind: "story" | "reel"; children: ReactNode }) {
  return (
    <div className="absolute inset-0 bg-picture-black">
      {children}
      <div className="pointer-events-none absolute inset-x-0 top-0 h-[693px] text-picture-white [&_.lucide]:drop-shadow-[0_1px_2px_var(--picture-black)]">
        {kind === "story" ? (
          <div className="px-3 pt-3">
            <span className="flex gap-1">
              <i className="h-0.5 flex-1 rounded-full bg-picture-white" />
              <i className="h-0.5 flex-1 rounded-full bg-picture-white/50" />
              <i className="h-0.5 flex-1 rounded-full bg-picture-white/50" />
            </span>
            <span className="mt-3 flex items-center gap-2.5">
              <i className="size-8 rounded-full bg-picture-white/70" />
              <i className="h-2.5 w-28 rounded-full bg-picture-white/70" />
            </span>
          </div>
        ) : (
          <>
            <div className="absolute right-3 bottom-10 grid gap-6">
              <Heart className="size-7" />
              <MessageCircle className="size-7" />
              <Send className="size-7" />
              <Bookmark className="size-7" />
            </div>
            <div className="absolute bottom-8 left-4 grid gap-2.5">
              <span className="flex items-center gap-2.5">
                <i className="size-8 rounded-full bg-picture-white/70" />
                <i className="h-2.5 w-28 rounded-full bg-picture-white/70" />
              </span>
              <i className="h-2.5 w-60 rounded-full bg-picture-white/60" />
              <i className="h-2.5 w-44 rounded-full bg-picture-white/60" />
              <i className="mt-1 h-9 w-64 rounded-control bg-picture-white/80" />
            </div>
          </>
        )}
      </div>
      <div className="absolute inset-x-4 bottom-6 h-12 rounded-full border border-picture-white/40" />
    </div>
  );
}

function Article({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-3.5 px-5 pt-14">
      <Bar width={190} className="h-4" />
      <Bar width={300} className="h-4" />
      <Bar width={320} className="mt-2 opacity-60" />
      <Bar width={344} className="opacity-60" />
      <Bar width={280} className="opacity-60" />
      <div className="-mx-5 my-3 grid justify-center bg-sunken py-5">{children}</div>
      {[330, 344, 300, 336, 210, 340, 318].map((width, i) => (
        <Bar key={`${width}-${String(i)}`} width={width} className="opacity-60" />
      ))}
    </div>
  );
}
