import type { BrandProposal, FoundProduct } from "@static-engine/contracts";
import { Button, Checkbox, cx } from "@static-engine/ui";
import { Globe, Plus, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProposalKey } from "./proposal-keys.ts";
import { keysOf } from "./proposal-keys.ts";

type ProposalListProps = {
  proposal: BrandProposal;
  /** What is not taken over. */
  left: ReadonlySet<ProposalKey>;
  onLeft: (left: ReadonlySet<ProposalKey>) => void;
  onProduct?: (product: FoundProduct) => void;
};

/** Each value that was found, with where; a guess says that it is one. */
export function ProposalList({ proposal, left, onLeft, onProduct }: ProposalListProps) {
  const { t } = useTranslation();
  const labels: Record<ProposalKey, string> = {
    name: t("brand.name"),
    description: t("brand.description"),
    logo: t("brand.logo"),
    primaryColor: t("brand.primaryColor"),
    secondaryColor: t("brand.secondaryColor"),
    accentColor: t("brand.accentColor"),
    backgroundColor: t("brand.backgroundColor"),
    headingFont: t("import.headingFont"),
    bodyFont: t("import.bodyFont"),
    voiceTags: t("brand.voice"),
  };
  function toggle(key: ProposalKey) {
    const next = new Set(left);
    if (!next.delete(key)) {
      next.add(key);
    }
    onLeft(next);
  }
  function show(key: ProposalKey): ReactNode {
    if (key === "logo") {
      return proposal.logo ? (
        <img
          src={proposal.logo.value.dataUrl}
          alt={labels.logo}
          className="max-h-10 max-w-[180px] rounded-s bg-picture-white object-contain p-1.5"
        />
      ) : null;
    }
    if (key === "voiceTags") {
      return (proposal.voiceTags?.value ?? []).map((tag) => t(`names.voice.${tag}`)).join(", ");
    }
    const value = proposal[key]?.value ?? "";
    return key.endsWith("Color") ? (
      <span className="flex items-center gap-2">
        <span
          className="size-5 rounded-s shadow-[inset_0_0_0_1px_var(--line2)]"
          style={{ backgroundColor: value }}
        />
        <span className="data">{value}</span>
      </span>
    ) : (
      <span className="line-clamp-2">{value}</span>
    );
  }
  return (
    <>
      <ul className="mt-4 border-t border-line">
        {keysOf(proposal).map((key) => {
          const found = proposal[key];
          const isGuess = found?.source === "guess";
          return (
            <li
              key={key}
              className="grid min-h-11 grid-cols-[auto_104px_minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 border-b border-line py-1.5 sm:grid-cols-[auto_104px_minmax(0,1fr)_190px]"
            >
              <Checkbox
                checked={!left.has(key)}
                aria-label={t("import.takeOver", { what: labels[key] })}
                onCheckedChange={() => toggle(key)}
              />
              <span className="text-ink2">{labels[key]}</span>
              <span className={cx("min-w-0", left.has(key) && "opacity-45")}>{show(key)}</span>
              <span
                className={cx(
                  "flex items-center gap-1.5 text-note max-sm:col-start-3",
                  isGuess ? "text-wa" : "text-ink3",
                )}
              >
                {isGuess ? <Sparkles className="size-3.5" /> : <Globe className="size-3.5" />}
                <span className="truncate">
                  {isGuess
                    ? t("import.guess")
                    : t(`import.from.${found?.source ?? "guess"}`, { where: found?.where ?? "" })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {onProduct && proposal.products.length > 0 ? (
        <div className="mt-4">
          <h3 className="font-label">{t("import.products", { count: proposal.products.length })}</h3>
          <ul className="mt-1.5 flex flex-wrap gap-2">
            {proposal.products.map((product) => (
              <li key={product.name}>
                <Button
                  size="s"
                  icon={
                    product.photo ? (
                      <img
                        src={product.photo.dataUrl}
                        alt={t("product.photo")}
                        className="size-5 rounded-[2px] object-cover"
                      />
                    ) : (
                      <Plus className="size-3.5" />
                    )
                  }
                  onClick={() => onProduct(product)}
                >
                  {[product.name, [product.priceText, product.currency].filter(Boolean).join(" ")]
                    .filter(Boolean)
                    .join(", ")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
