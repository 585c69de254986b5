import { showToast } from "@static-engine/ui";
import { useRef } from "react";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";

/** Opens payment pages. One press is one page, however often the button is hit before the page opens. */
export function usePay() {
  const errorText = useErrorText();
  const press = useRef<string | null>(null);
  const options = {
    onSuccess: ({ url }: { url: string }) => window.location.assign(url),
    onError(error: unknown) {
      press.current = null;
      showToast({ text: errorText(error) });
    },
  };
  const plan = trpc.billing.createCheckout.useMutation(options);
  const addon = trpc.billing.purchaseAddon.useMutation(options);
  const portal = trpc.billing.portal.useMutation(options);
  function pressKey(): string {
    press.current ??= crypto.randomUUID();
    return press.current;
  }
  const busy = [plan, addon, portal].find((it) => it.isPending || it.isSuccess);
  return {
    isBusy: busy !== undefined,
    /** The plan whose page is being opened. */
    opening: plan.isPending || plan.isSuccess ? (plan.variables?.tier ?? null) : null,
    isAddonBusy: addon.isPending || addon.isSuccess,
    isPortalBusy: portal.isPending || portal.isSuccess,
    buyPlan: (tier: string, interval: "month" | "year") =>
      busy ? undefined : plan.mutate({ tier, interval, idempotencyKey: pressKey() }),
    buyAddon: (packs: number) => (busy ? undefined : addon.mutate({ packs, idempotencyKey: pressKey() })),
    openPortal: (page: "home" | "payment_method") => (busy ? undefined : portal.mutate({ page })),
  };
}
