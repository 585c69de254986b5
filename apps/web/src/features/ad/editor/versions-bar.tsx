import type { AdSize, AdVersion } from "@static-engine/contracts";
import { CropMarks, cx, Skeleton } from "@static-engine/ui";
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";

type VersionsBarProps = {
  id: string;
  size: AdSize;
  base: number;
  onOpen: (version: number) => void;
  children: ReactNode;
};

/** Every version, oldest first; one click shows it beside what is edited. */
export function VersionsBar({ id, size, base, onOpen, children }: VersionsBarProps) {
  const { t } = useTranslation();
  const versions = trpc.library.versions.useQuery({ id });
  const items = [...(versions.data?.items ?? [])].reverse();
  return (
    <section
      aria-label={t("editor.versions")}
      className="flex shrink-0 gap-6 border-t border-line bg-surface px-4 py-3 max-md:flex-col max-md:gap-3 md:h-[140px]"
    >
      <div className="w-36 shrink-0 max-md:w-full">
        <h2 className="text-section">{t("editor.versions")}</h2>
        <p className="text-ink2">{t("editor.versionsHint")}</p>
      </div>
      <ol className="flex min-w-0 flex-1 gap-4 overflow-x-auto p-2.5 -m-2.5">
        {versions.isPending ? <Skeleton className="h-[84px] w-[84px]" /> : null}
        {items.map((item) => (
          <li key={item.version} className="shrink-0">
            <VersionButton item={item} size={size} isBase={item.version === base} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}

type VersionButtonProps = {
  item: AdVersion;
  size: AdSize;
  isBase: boolean;
  onOpen: (version: number) => void;
};

function VersionButton({ item, size, isBase, onOpen }: VersionButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const render = item.renders.find(({ ratio }) => ratio === size) ?? item.renders[0];
  return (
    <button
      type="button"
      title={format.full(item.createdAt)}
      aria-current={isBase ? "true" : undefined}
      onClick={() => onOpen(item.version)}
      className="rounded-pic"
    >
      <span className="relative block h-[76px]">
        {render ? (
          <img
            src={render.thumbUrl}
            alt={item.headline}
            className="h-full w-auto rounded-pic bg-press"
            style={{ aspectRatio: `${render.width} / ${render.height}` }}
          />
        ) : (
          <span
            className={cx(
              "grid h-full w-[76px] place-items-center rounded-pic bg-press text-tiny text-ink2",
              item.status === "rendering" && "animate-cell",
            )}
          >
            {item.status === "failed" ? <TriangleAlert className="text-wa" /> : null}
          </span>
        )}
        {isBase ? <CropMarks /> : null}
      </span>
      <span
        className={cx(
          "mt-2.5 flex items-center gap-1 text-note",
          isBase ? "font-label text-ink" : "text-ink2",
        )}
      >
        {t("editor.versionName", { version: item.version, kind: t(`editor.kind.${item.kind}`) })}
        {item.failures.length > 0 ? <TriangleAlert className="size-3 text-wa" /> : null}
      </span>
    </button>
  );
}
