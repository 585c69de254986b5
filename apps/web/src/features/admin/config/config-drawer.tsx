import type { ConfigChange, ConfigEntry } from "@static-engine/contracts";
import { Button, Drawer, Field, FieldError, Input, showToast, Textarea } from "@static-engine/ui";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SwitchField } from "../../../components/switch-field.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Moment } from "../parts/moment.tsx";
import type { ConfigShape } from "./config-shape.ts";
import { faultOf, shapeOf, toText, toValue } from "./config-shape.ts";
import { useValueText } from "./use-value-text.ts";

/** One setting: its form, and all that it has been. Saves only over the version that is shown here. */
export function ConfigDrawer({ entry, onClose }: { entry: ConfigEntry; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const valueText = useValueText();
  const shape = shapeOf(entry.key);
  // What is edited is what was seen: a newer version underneath does not change the form, and is refused on saving.
  const [seen] = useState(entry.version);
  const [text, setText] = useState(() => toText(shape, entry.value));
  const value = toValue(shape, text);
  const fault =
    value === undefined && shape.kind === "json" ? t("admin.config.notJson") : faultOf(entry.key, value);
  function onSaved() {
    utils.admin.config.list.invalidate();
    utils.admin.config.history.invalidate({ key: entry.key });
    showToast({ text: t("admin.config.saved", { key: entry.key }), icon: <Check /> });
    onClose();
  }
  const update = trpc.admin.config.update.useMutation({ onSuccess: onSaved });
  const revert = trpc.admin.config.revert.useMutation({ onSuccess: onSaved });
  const error = update.error ?? revert.error;
  const isDirty = text !== toText(shape, entry.value);
  return (
    <Drawer
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={<span className="data">{entry.key}</span>}
      closeLabel={t("common.close")}
      footer={
        <Button
          tone="ink"
          off={!isDirty || fault !== null}
          busy={update.isPending}
          busyLabel={t("common.saving")}
          onClick={() => update.mutate({ key: entry.key, value, version: seen })}
        >
          {t("admin.config.save")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <ValueField
          entry={entry}
          shape={shape}
          text={text}
          onText={setText}
          fault={isDirty ? (fault ?? undefined) : undefined}
        />
        {error ? <FieldError>{errorText(error)}</FieldError> : null}
        <p className="text-ink2">
          {t("admin.config.standardIs", { value: valueText(entry.key, entry.default) })}
          {entry.version > 0 ? (
            <Button
              size="s"
              tone="ghost"
              className="ml-2"
              busy={revert.isPending}
              onClick={() => revert.mutate({ key: entry.key, to: 0, version: seen })}
            >
              {t("admin.config.toDefault")}
            </Button>
          ) : null}
        </p>
        <ConfigHistoryList
          entry={entry}
          onRevert={(change) => revert.mutate({ key: entry.key, to: change.version, version: seen })}
        />
      </div>
    </Drawer>
  );
}

type ValueFieldProps = {
  entry: ConfigEntry;
  shape: ConfigShape;
  text: string;
  onText: (text: string) => void;
  fault: string | undefined;
};

function ValueField({ entry, shape, text, onText, fault }: ValueFieldProps) {
  const { t } = useTranslation();
  const label = t("admin.config.valueOf", { key: entry.key });
  if (shape.kind === "switch") {
    return (
      <SwitchField
        label={label}
        hint={text === "true" ? t("admin.config.on") : t("admin.config.off")}
        checked={text === "true"}
        onChange={(on) => onText(String(on))}
      />
    );
  }
  if (shape.kind === "number") {
    return (
      <Field label={label} hint={t("admin.config.range", { min: shape.min, max: shape.max })} error={fault}>
        <Input
          type="number"
          step={1}
          min={shape.min}
          max={shape.max}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </Field>
    );
  }
  if (shape.kind === "text") {
    return (
      <Field label={label} error={fault}>
        <Input value={text} onChange={(event) => onText(event.target.value)} />
      </Field>
    );
  }
  return (
    <Field
      label={label}
      hint={shape.kind === "lines" ? t("admin.config.oneALine") : t("admin.config.json")}
      error={fault}
    >
      <Textarea
        rows={shape.kind === "lines" ? 6 : 16}
        spellCheck={false}
        className="data"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </Field>
  );
}

type HistoryProps = { entry: ConfigEntry; onRevert: (change: ConfigChange) => void };

function ConfigHistoryList({ entry, onRevert }: HistoryProps) {
  const { t } = useTranslation();
  const valueText = useValueText();
  const history = trpc.admin.config.history.useQuery({ key: entry.key, limit: 50 });
  const items = history.data?.items ?? [];
  return (
    <section>
      <h3 className="mb-1 font-label">{t("admin.config.history")}</h3>
      {history.data && items.length === 0 ? <p className="text-ink2">{t("admin.config.noHistory")}</p> : null}
      <ol>
        {items.map((change) => (
          <li key={change.id} className="flex items-start gap-3 border-t border-line py-2 first:border-t-0">
            <span className="min-w-0 flex-1">
              <span className="block font-label break-words">{valueText(entry.key, change.value)}</span>
              <span className="text-note text-ink2">
                {t("admin.config.version", { version: change.version })} · {change.by ?? "–"} ·{" "}
                <Moment at={change.at} />
              </span>
            </span>
            {change.version === entry.version ? null : (
              <Button size="s" tone="ghost" onClick={() => onRevert(change)}>
                {t("admin.config.revert")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
