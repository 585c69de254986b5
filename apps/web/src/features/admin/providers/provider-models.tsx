import type { ProviderModel, ProviderState } from "@static-engine/contracts";
import { Badge, Button, showToast } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useMay } from "../parts/use-may.ts";
import { KillSwitch } from "./kill-switch.tsx";

const TONES = { closed: "ok", open: "error", probing: "warn" } as const;

export function ProviderModels({ provider }: { provider: ProviderState }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t("admin.providers.models")}>
      {provider.models.map((model) => (
        <li key={model.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
          <span className="min-w-48 flex-1">
            <span className="font-label">{model.label}</span>
            <span className="data block break-words text-ink3">{model.id}</span>
          </span>
          {provider.hasKey ? <ModelState model={model} isProviderOff={provider.isOff} /> : null}
        </li>
      ))}
    </ul>
  );
}

function ModelState({ model, isProviderOff }: { model: ProviderModel; isProviderOff: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const mayWrite = useMay("provider.write");
  const name = model.label;
  const probe = trpc.admin.provider.probe.useMutation({
    onSuccess({ ok, latencyMs, message }) {
      const done =
        model.kind === "image"
          ? t("admin.providers.probedImage", { name })
          : t("admin.providers.probed", { name, ms: latencyMs });
      showToast({ text: ok ? done : t("admin.providers.probeFailed", { name, why: message ?? "" }) });
    },
    onError: (error) => showToast({ text: errorText(error) }),
    onSettled: () => utils.admin.provider.list.invalidate(),
  });
  return (
    <>
      {model.lastErrorKind && model.lastErrorAt ? (
        <span className="text-note text-ink2">
          {t("admin.providers.lastError")}: {model.lastErrorKind}, {format.moment(model.lastErrorAt)}
        </span>
      ) : null}
      <Badge tone={TONES[model.circuit]}>{t(`admin.providers.circuit.${model.circuit}`)}</Badge>
      {model.circuit === "open" && model.retryAt ? (
        <span className="text-note text-ink2">
          {t("admin.providers.retryAt", { at: format.time(model.retryAt) })}
        </span>
      ) : null}
      {mayWrite ? (
        <Button size="s" busy={probe.isPending} onClick={() => probe.mutate({ model: model.id })}>
          {t("admin.providers.probe")}
        </Button>
      ) : null}
      {isProviderOff ? null : <KillSwitch target={model.id} isOff={model.isOff} />}
    </>
  );
}
