import { Industry, UPLOAD_LIMITS } from "@static-engine/contracts";
import { Combobox, Field, Input } from "@static-engine/ui";
import { Sparkles } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ColorField } from "../../components/color-field.tsx";
import { PictureUpload } from "../../components/picture-upload.tsx";
import { TagField } from "../../components/tag-field.tsx";
import { VoiceField } from "../../components/voice-field.tsx";
import { emptyToNull } from "../../lib/form-values.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { FormRow } from "./form-row.tsx";
import type { OnboardingOutput, OnboardingValues, UploadedPicture } from "./onboarding-values.ts";

export type OnboardingApi = UseFormReturn<OnboardingValues, unknown, OnboardingOutput>;

const COLORS = ["primaryColor", "accentColor", "backgroundColor"] as const;

type OnboardingBrandProps = {
  form: OnboardingApi;
  logo: UploadedPicture | null;
  onLogo: (image: UploadedPicture) => void;
  /** The colours come from the logo and wait to be looked at. */
  isGuessed: boolean;
};

export function OnboardingBrand({ form, logo, onLogo, isGuessed }: OnboardingBrandProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const upload = trpc.brand.uploadLogo.useMutation();
  const errors = form.formState.errors.brand;
  return (
    <section aria-label={t("onboarding.brandPart")}>
      <h2 className="border-b border-line pt-2 pb-2 text-section">{t("onboarding.brandPart")}</h2>
      <FormRow label={t("brand.name")}>
        <div className="grid gap-2.5 sm:grid-cols-[1fr_200px]">
          <Field label={t("brand.name")} hiddenLabel error={errors?.name?.message}>
            <Input autoFocus autoComplete="organization" {...form.register("brand.name")} />
          </Field>
          <Controller
            control={form.control}
            name="brand.industry"
            render={({ field }) => (
              <Field label={t("brand.industry")} hiddenLabel>
                <Combobox
                  value={field.value}
                  onChange={field.onChange}
                  label={t("brand.industry")}
                  placeholder={t("brand.industry")}
                  searchLabel={t("common.search")}
                  emptyLabel={t("common.noMatch")}
                  options={Industry.options.map((value) => ({ value, label: t(`names.industry.${value}`) }))}
                />
              </Field>
            )}
          />
        </div>
      </FormRow>
      <FormRow label={t("brand.logo")}>
        <div className="max-w-[280px]">
          <PictureUpload
            label={t("brand.logo")}
            hiddenLabel
            hint={t("brand.logoHint", { mb: format.megabytes(UPLOAD_LIMITS.logo.bytes) })}
            url={logo?.url ?? null}
            maxBytes={UPLOAD_LIMITS.logo.bytes}
            upload={upload.mutateAsync}
            onUploaded={onLogo}
            shape="wide"
          />
        </div>
      </FormRow>
      <FormRow label={t("onboarding.colors")}>
        <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-3">
          {COLORS.map((name) => (
            <Controller
              key={name}
              control={form.control}
              name={`brand.${name}`}
              render={({ field }) => (
                <ColorField
                  label={t(`brand.${name}`)}
                  value={field.value}
                  error={errors?.[name]?.message}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                />
              )}
            />
          ))}
        </div>
        {isGuessed ? (
          <p role="status" className="mt-1.5 flex items-center gap-1.5 text-note text-wa">
            <Sparkles className="size-3.5" />
            {t("onboarding.colorsGuess")}
          </p>
        ) : (
          <p className="mt-1.5 text-note text-ink3">{t("onboarding.colorsMore")}</p>
        )}
      </FormRow>
      <FormRow label={t("brand.voice")}>
        <Controller
          control={form.control}
          name="brand.voiceTags"
          render={({ field }) => <VoiceField value={field.value} onChange={field.onChange} />}
        />
      </FormRow>
      <FormRow label={t("brand.audience")}>
        <Field
          label={t("brand.audience")}
          hiddenLabel
          hint={t("brand.audienceHint")}
          error={errors?.targetAudience?.message}
        >
          <Input {...form.register("brand.targetAudience", { setValueAs: emptyToNull })} />
        </Field>
      </FormRow>
      <FormRow label={t("brand.forbiddenWords")}>
        <Controller
          control={form.control}
          name="brand.forbiddenWords"
          render={({ field }) => (
            <TagField
              label={t("brand.forbiddenWords")}
              hiddenLabel
              hint={t("brand.forbiddenWordsHint")}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </FormRow>
    </section>
  );
}
