import type { LibraryAd } from "@static-engine/contracts";
import { DEFAULT_TEMPLATE, NAME_TOKENS, unknownTokens } from "@static-engine/creative";
import { Field, Input } from "@static-engine/ui";
import { useTranslation } from "react-i18next";
import type { NamedFile } from "./example-name.ts";
import { exampleName } from "./example-name.ts";

type NameTemplateFieldProps = {
  ad: LibraryAd;
  template: string;
  onChange: (template: string) => void;
  file: NamedFile;
};

/** Names of files as text with tokens; the name of the first file is shown as it will be. */
export function NameTemplateField({ ad, template, onChange, file }: NameTemplateFieldProps) {
  const { t } = useTranslation();
  const unknown = unknownTokens(template);
  return (
    <div>
      <Field
        label={t("download.names")}
        error={
          unknown.length > 0
            ? t("download.unknownToken", { tokens: unknown.map((token) => `{${token}}`).join(", ") })
            : undefined
        }
      >
        <Input
          value={template}
          placeholder={DEFAULT_TEMPLATE}
          maxLength={160}
          spellCheck={false}
          className="font-mono text-tiny"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <p className="data mt-1.5 break-all text-ink2">{exampleName(ad, template, file, "meta")}</p>
      <div className="mt-1.5 flex flex-wrap gap-1">
        {NAME_TOKENS.map((token) => (
          <button
            key={token}
            type="button"
            onClick={() => onChange(`${template}${template ? "_" : ""}{${token}}`)}
            className="data rounded-s bg-press px-1.5 py-0.5 text-ink2 hover:text-ink pointer-coarse:min-h-10"
          >
            {`{${token}}`}
          </button>
        ))}
      </div>
    </div>
  );
}
