import type { AdDocument } from "@static-engine/contracts";
import { cx, Popover, PopoverClose } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { Change } from "./design-panel.tsx";

const ROLES = ["canvas", "ink", "accent", "soft", "second"] as const;

type ColorRolesProps = { document: AdDocument; colors: readonly string[]; onChange: Change };

/** Which colour of the brand plays which part; only the brand's own are offered. */
export function ColorRoles({ document, colors, onChange }: ColorRolesProps) {
  const { t } = useTranslation();
  return (
    <ul className="grid gap-0.5">
      {ROLES.map((role) => {
        const current = document.palette[role].toUpperCase();
        return (
          <li key={role}>
            <Popover
              label={t(`editor.role.${role}`)}
              className="p-2"
              trigger={
                <button
                  type="button"
                  className="-mx-2 flex min-h-8 w-[calc(100%+16px)] items-center gap-2.5 rounded-control px-2 hover:bg-hover pointer-coarse:min-h-10"
                >
                  <Swatch color={current} />
                  <span className="min-w-0 flex-1 truncate text-left">{t(`editor.role.${role}`)}</span>
                  <span className="data text-ink2">{current}</span>
                </button>
              }
            >
              <div className="flex max-w-56 flex-wrap gap-1.5">
                {[...new Set([...colors, current])].map((color) => (
                  <PopoverClose key={color} asChild>
                    <button
                      type="button"
                      aria-label={color}
                      aria-pressed={color === current}
                      onClick={() =>
                        onChange({ ...document, palette: { ...document.palette, [role]: color } })
                      }
                      className={cx(
                        "rounded-control p-1 pointer-coarse:p-2",
                        color === current ? "outline-2 outline-ac" : "hover:bg-hover",
                      )}
                    >
                      <Swatch color={color} />
                    </button>
                  </PopoverClose>
                ))}
              </div>
            </Popover>
          </li>
        );
      })}
    </ul>
  );
}

function Swatch({ color }: { color: string }) {
  return (
    <span
      aria-hidden="true"
      className="block size-6 shrink-0 rounded-s shadow-[inset_0_0_0_1px_var(--line2)]"
      style={{ background: color }}
    />
  );
}
