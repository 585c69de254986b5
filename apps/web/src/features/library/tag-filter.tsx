import { Checkbox, Chip, Popover } from "@static-engine/ui";
import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";
import type { LibrarySearch } from "./library-search.ts";
import { tagsOf } from "./library-search.ts";

type TagFilterProps = { search: LibrarySearch; onChange: (next: Partial<LibrarySearch>) => void };

/** Ads that have all of the chosen tags. */
export function TagFilter({ search, onChange }: TagFilterProps) {
  const { t } = useTranslation();
  const facets = trpc.library.facets.useQuery();
  const chosen = tagsOf(search);
  const known = facets.data?.tags ?? [];
  if (known.length === 0 && chosen.length === 0) {
    return null;
  }
  function toggle(tag: string) {
    const next = chosen.includes(tag) ? chosen.filter((other) => other !== tag) : [...chosen, tag];
    onChange({ tags: next.length > 0 ? next.join(",") : undefined });
  }
  return (
    <>
      {chosen.map((tag) => (
        <Chip key={tag} on onClick={() => toggle(tag)}>
          {t("library.tagged", { tag })}
        </Chip>
      ))}
      <Popover
        label={t("library.tags")}
        className="max-h-80 w-64 overflow-y-auto p-1"
        trigger={
          <Chip>
            {t("library.tags")}
            <ChevronDown className="size-3 text-ink3" />
          </Chip>
        }
      >
        {known.map(({ tag, ads }) => (
          <label
            key={tag}
            htmlFor={`tag-${tag}`}
            className="flex min-h-8 items-center gap-2.5 rounded-control px-2.5 hover:bg-hover pointer-coarse:min-h-11"
          >
            <Checkbox id={`tag-${tag}`} checked={chosen.includes(tag)} onCheckedChange={() => toggle(tag)} />
            <span className="min-w-0 flex-1 truncate">{tag}</span>
            <span className="text-note text-ink3 tabular-nums">{ads}</span>
          </label>
        ))}
      </Popover>
    </>
  );
}
