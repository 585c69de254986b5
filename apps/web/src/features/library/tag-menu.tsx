import type { LibraryAd } from "@static-engine/contracts";
import { Tag as TagSchema } from "@static-engine/contracts";
import { Checkbox, Keys, Popover } from "@static-engine/ui";
import { Plus, Tag } from "lucide-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

type TagMenuProps = {
  ads: readonly LibraryAd[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onTag: (change: { add: string[]; remove: string[] }) => void;
  className: string;
};

const rowClass =
  "flex min-h-8 w-full items-center gap-2.5 rounded-control px-2.5 text-left hover:bg-hover pointer-coarse:min-h-11";

/** Type a tag: one that exists is found, one that does not is made. A tag that only some have is half checked. */
export function TagMenu({ ads, open, onOpenChange, onTag, className }: TagMenuProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const facets = trpc.library.facets.useQuery();
  const typed = TagSchema.safeParse(text).data ?? "";
  const known = [
    ...new Set([...ads.flatMap((ad) => ad.tags), ...(facets.data?.tags ?? []).map(({ tag }) => tag)]),
  ];
  const found = known.filter((tag) => tag.includes(typed));

  function stateOf(tag: string): boolean | "indeterminate" {
    const count = ads.filter((ad) => ad.tags.includes(tag)).length;
    return count === ads.length ? true : count > 0 ? "indeterminate" : false;
  }
  function toggle(tag: string) {
    onTag(stateOf(tag) === true ? { add: [], remove: [tag] } : { add: [tag], remove: [] });
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (typed) {
      toggle(typed);
      setText("");
    }
  }
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label={t("library.tags")}
      side="top"
      className="w-64 p-1"
      trigger={
        <button type="button" className={className}>
          <Tag />
          <span className="max-lg:sr-only">{t("library.tag")}</span>
          <Keys keys={["T"]} tone="on-fill" className="max-lg:hidden" />
        </button>
      }
    >
      <form onSubmit={handleSubmit}>
        <input
          aria-label={t("library.tagName")}
          placeholder={t("library.tagName")}
          value={text}
          maxLength={30}
          onChange={(event) => setText(event.target.value)}
          className="mb-1 h-9 w-full border-b border-line bg-transparent px-2.5 outline-none pointer-coarse:text-touch"
        />
      </form>
      <div className="max-h-64 overflow-y-auto">
        {found.map((tag) => (
          <label key={tag} htmlFor={`give-${tag}`} className={rowClass}>
            <Checkbox id={`give-${tag}`} checked={stateOf(tag)} onCheckedChange={() => toggle(tag)} />
            <span className="min-w-0 flex-1 truncate">{tag}</span>
          </label>
        ))}
        {typed && !known.includes(typed) ? (
          <button
            type="button"
            className={rowClass}
            onClick={() => {
              toggle(typed);
              setText("");
            }}
          >
            <Plus /> {t("library.newTag")} “{typed}”
          </button>
        ) : null}
        {found.length === 0 && !typed ? (
          <p className="px-2.5 py-1.5 text-note text-ink2">{t("library.noTags")}</p>
        ) : null}
      </div>
    </Popover>
  );
}
