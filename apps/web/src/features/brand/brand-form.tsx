import type { Brand } from "@static-engine/contracts";
import { HexColor, Industry, UPLOAD_LIMITS } from "@static-engine/contracts";
import { Combobox, Field, FieldError, Input, Textarea } from "@static-engine/ui";
import type { ReactNode } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ColorField } from "../../components/color-field.tsx";
import { PictureUpload } from "../../components/picture-upload.tsx";
import { TagField } from "../../components/tag-field.tsx";
import { takenFields } from "../../components/taken-fields.ts";
import { UnsavedGuard } from "../../components/unsaved-guard.tsx";
import { UrlImport } from "../../components/url-import.tsx";
import { VoiceField } from "../../components/voice-field.tsx";
import { emptyToNull } from "../../lib/form-values.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";
import type { BrandFormOutput, BrandFormValues } from "./brand-form-values.ts";
import { BrandForm as BrandSchema, EMPTY_BRAND, toBrandForm } from "./brand-form-values.ts";
import { CompetitorsField } from "./competitors-field.tsx";
import { FormSection } from "./form-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useLogo } from "./use-logo.ts";

const COLORS = ["primaryColor", "secondaryColor", "accentColor", "backgroundColor"] as const;

type BrandFormProps = {
  brand: Brand | null;
  title: string;
  isSaving: boolean;
  error: unknown;
  onSave: (values: BrandFormOutput, done: () => void) => void;
  children?: ReactNode;
};

/** Everything an ad takes from a brand. Saved on purpose; leaving unsaved asks first. */
function hexOf(text: string): string[] {
  const hex = `#${text.trim().replace(/^#/, "")}`.toUpperCase();
  return HexColor.safeParse(hex).success ? [hex] : [];
}

export function BrandForm({ brand, title, isSaving, error, onSave, children }: BrandFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const upload = trpc.brand.uploadLogo.useMutation();
  const form = useForm<BrandFormValues, unknown, BrandFormOutput>({
    resolver: zodForm(BrandSchema),
    values: brand ? toBrandForm(brand) : EMPTY_BRAND,
    resetOptions: { keepDirtyValues: true },
    mode: "onTouched",
  });
  const logo = useLogo(brand?.logoUrl ?? null);
  const { errors, isDirty } = form.formState;
  const text = { setValueAs: emptyToNull };
  const save = form.handleSubmit((values) => onSave(values, () => form.reset(form.getValues())));
  return (
    <main className="min-w-0 flex-1">
      <form noValidate onSubmit={save} className="page-gutter py-6 max-md:pb-24">
        <UnsavedGuard isDirty={isDirty && !isSaving} what={t("brand.unsavedWhat")} />
        <header className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-title max-md:text-title-s">{title}</h1>
          <SaveBar
            isDirty={isDirty}
            isNew={!brand}
            isSaving={isSaving}
            label={t("brand.save")}
            onSave={save}
            onDiscard={() => {
              form.reset();
              logo.reset();
            }}
          />
        </header>
        {error ? <FieldError>{errorText(error)}</FieldError> : null}
        {brand ? null : (
          <UrlImport
            onTake={({ picture, url, ...found }) => {
              for (const [name, value] of takenFields(found)) {
                form.setValue(name, value, { shouldDirty: true, shouldValidate: true });
              }
              form.setValue("websiteUrl", url ?? null, { shouldDirty: true });
              if (picture) {
                logo.show(picture.url);
                form.setValue("logoId", picture.id, { shouldDirty: true });
              }
            }}
          />
        )}
        <div className="grid gap-5 pb-5 md:grid-cols-[200px_1fr]">
          <PictureUpload
            label={t("brand.logo")}
            hint={t("brand.logoHint", { mb: format.megabytes(UPLOAD_LIMITS.logo.bytes) })}
            url={logo.url}
            maxBytes={UPLOAD_LIMITS.logo.bytes}
            upload={upload.mutateAsync}
            onUploaded={(image) => {
              logo.show(image.url);
              form.setValue("logoId", image.id, { shouldDirty: true });
            }}
            shape="wide"
          />
          <div className="grid content-start gap-4 md:grid-cols-2">
            <Field label={t("brand.name")} error={errors.name?.message}>
              <Input autoFocus={!brand} {...form.register("name")} />
            </Field>
            <Controller
              control={form.control}
              name="industry"
              render={({ field }) => (
                <Field label={t("brand.industry")}>
                  <Combobox
                    value={field.value}
                    onChange={field.onChange}
                    label={t("brand.industry")}
                    placeholder={t("brand.industry")}
                    searchLabel={t("common.search")}
                    emptyLabel={t("common.noMatch")}
                    options={Industry.options.map((value) => ({
                      value,
                      label: t(`names.industry.${value}`),
                    }))}
                  />
                </Field>
              )}
            />
            <Field
              label={t("brand.description")}
              optional={t("common.optional")}
              error={errors.description?.message}
              className="md:col-span-2"
            >
              <Textarea rows={2} {...form.register("description", text)} />
            </Field>
            <Field
              label={t("brand.website")}
              optional={t("common.optional")}
              error={errors.websiteUrl?.message}
            >
              <Input inputMode="url" {...form.register("websiteUrl", text)} />
            </Field>
            <Field
              label={t("brand.audience")}
              optional={t("common.optional")}
              hint={t("brand.audienceHint")}
              error={errors.targetAudience?.message}
            >
              <Input {...form.register("targetAudience", text)} />
            </Field>
          </div>
        </div>
        <FormSection title={t("brand.colors")} className="grid-cols-2 md:grid-cols-4">
          {COLORS.map((name) => (
            <Controller
              key={name}
              control={form.control}
              name={name}
              render={({ field }) => (
                <ColorField
                  label={t(`brand.${name}`)}
                  value={field.value}
                  error={errors[name]?.message}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                />
              )}
            />
          ))}
        </FormSection>
        <FormSection title={t("brand.voice")}>
          <Controller
            control={form.control}
            name="voiceTags"
            render={({ field }) => <VoiceField value={field.value} onChange={field.onChange} />}
          />
        </FormSection>
        <FormSection title={t("brand.rules")} className="md:grid-cols-2">
          <Controller
            control={form.control}
            name="forbiddenWords"
            render={({ field }) => (
              <TagField
                label={t("brand.forbiddenWords")}
                hint={t("brand.forbiddenWordsHint")}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="forbiddenClaims"
            render={({ field }) => (
              <TagField
                label={t("brand.forbiddenClaims")}
                hint={t("brand.forbiddenClaimsHint")}
                value={field.value}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="forbiddenColors"
            render={({ field }) => (
              <TagField
                label={t("brand.forbiddenColors")}
                hint={t("brand.forbiddenColorsHint")}
                value={field.value}
                // What is no colour is not taken; people write it with or without the sign.
                onChange={(colors) => field.onChange(colors.flatMap(hexOf))}
              />
            )}
          />
        </FormSection>
        <FormSection title={t("brand.competitors")}>
          <Controller
            control={form.control}
            name="competitors"
            render={({ field }) => <CompetitorsField value={field.value} onChange={field.onChange} />}
          />
        </FormSection>
        {children}
      </form>
    </main>
  );
}
