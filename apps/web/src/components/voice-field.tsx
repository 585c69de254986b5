import { VoiceTag } from "@static-engine/contracts";
import { Chip } from "@static-engine/ui";
import { useTranslation } from "react-i18next";

const MOST = 5;

type VoiceFieldProps = { value: readonly VoiceTag[]; onChange: (value: VoiceTag[]) => void };

/** How the brand speaks: up to five of ten. */
export function VoiceField({ value, onChange }: VoiceFieldProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="sr-only">{t("brand.voice")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {VoiceTag.options.map((tag) => {
          const isOn = value.includes(tag);
          return (
            <Chip
              key={tag}
              kind="exclusive"
              on={isOn}
              aria-disabled={!isOn && value.length >= MOST}
              onClick={() => {
                if (isOn) {
                  onChange(value.filter((other) => other !== tag));
                } else if (value.length < MOST) {
                  onChange([...value, tag]);
                }
              }}
            >
              {t(`names.voice.${tag}`)}
            </Chip>
          );
        })}
      </div>
      <p className="text-note text-ink3">{t("brand.voiceHint")}</p>
    </fieldset>
  );
}
