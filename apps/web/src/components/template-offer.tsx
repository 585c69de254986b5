import type { AdId } from "@static-engine/contracts";
import { Button, showToast } from "@static-engine/ui";
import { LayoutTemplate } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";

/** An editable template of this ad, made by a designer; the price stands on the button. */
export function TemplateOffer({ adId }: { adId: AdId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const press = useRef(crypto.randomUUID());
  const { data: plans } = trpc.billing.plans.useQuery();
  const purchase = trpc.canva.purchase.useMutation({
    onSuccess: ({ url }) => window.location.assign(url),
    onError: (error) => showToast({ text: errorText(error) }),
  });
  if (!plans || plans.mode === "off") {
    return null;
  }
  return (
    <Button
      className="w-full"
      icon={<LayoutTemplate />}
      busy={purchase.isPending || purchase.isSuccess}
      busyLabel={t("billing.opening")}
      onClick={() => purchase.mutate({ adId, idempotencyKey: press.current })}
    >
      {t("orders.buy", { price: format.money(plans.template.price, plans.currency) })}
    </Button>
  );
}
