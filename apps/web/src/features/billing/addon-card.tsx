import { Button, IconButton, Skeleton } from "@static-engine/ui";
import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePay } from "../../components/use-pay.ts";
import { useFormat } from "../../lib/format.ts";
import { Card } from "./card.tsx";
import { usePlans } from "./use-plans.ts";

const MOST = 20;

/** Packs that never expire. */
export function AddonCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const pay = usePay();
  const { plans } = usePlans();
  const [packs, setPacks] = useState(1);
  if (!plans) {
    return <Skeleton className="h-[124px]" />;
  }
  const price = (count: number) => format.money(plans.addon.price * count, plans.currency);
  const credits = plans.addon.credits * packs;
  return (
    <Card title={t("billing.addon", { count: credits })} aside={price(packs)}>
      <p className="text-reading text-ink2">{t("billing.addonText")}</p>
      <div className="mt-4 flex gap-2">
        <div className="flex h-8 items-center rounded-control shadow-[inset_0_0_0_1px_var(--linec)] pointer-coarse:h-10">
          <IconButton
            label={t("billing.fewer")}
            size="s"
            aria-disabled={packs === 1}
            onClick={() => setPacks(Math.max(1, packs - 1))}
          >
            <Minus />
          </IconButton>
          <output className="w-8 text-center font-label tabular-nums" aria-label={t("billing.packs")}>
            {packs}
          </output>
          <IconButton
            label={t("billing.more")}
            size="s"
            aria-disabled={packs === MOST}
            onClick={() => setPacks(Math.min(MOST, packs + 1))}
          >
            <Plus />
          </IconButton>
        </div>
        <Button
          tone="ink"
          className="flex-1"
          off={plans.mode === "off"}
          busy={pay.isAddonBusy}
          busyLabel={t("billing.opening")}
          onClick={() => pay.buyAddon(packs)}
        >
          {t("billing.buy", { price: price(packs) })}
        </Button>
      </div>
    </Card>
  );
}
