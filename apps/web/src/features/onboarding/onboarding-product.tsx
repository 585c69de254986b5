import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { Field, FieldError, Input } from "@static-engine/ui";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PictureUpload } from "../../components/picture-upload.tsx";
import { RowsField } from "../../components/rows-field.tsx";
import { emptyToNull } from "../../lib/form-values.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { FormRow } from "./form-row.tsx";
import type { OnboardingApi } from "./onboarding-brand.tsx";
import type { UploadedPicture } from "./onboarding-values.ts";

type OnboardingProductProps = {
  form: OnboardingApi;
  photo: UploadedPicture | null;
  onPhoto: (image: UploadedPicture) => void;
};

const text = { setValueAs: emptyToNull };

export function OnboardingProduct({ form, photo, onPhoto }: OnboardingProductProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const upload = trpc.product.uploadPhoto.useMutation();
  const errors = form.formState.errors.product;
  return (
    <section aria-label={t("onboarding.productPart")} className="mt-7">
      <h2 className="border-b border-line pb-2 text-section">{t("onboarding.productPart")}</h2>
      <FormRow label={t("product.photo")}>
        <div className="max-w-[220px]">
          <PictureUpload
            label={t("product.photo")}
            hiddenLabel
            hint={t("product.photoHint", { mb: format.megabytes(UPLOAD_LIMITS.photo.bytes) })}
            url={photo?.url ?? null}
            maxBytes={UPLOAD_LIMITS.photo.bytes}
            upload={upload.mutateAsync}
            onUploaded={onPhoto}
            shape="square"
          />
        </div>
      </FormRow>
      <FormRow label={t("product.name")}>
        <Field label={t("product.name")} hiddenLabel error={errors?.name?.message}>
          <Input {...form.register("product.name")} />
        </Field>
      </FormRow>
      <FormRow label={t("onboarding.price")}>
        <div className="grid max-w-[320px] grid-cols-[1fr_96px] gap-2.5">
          <Field label={t("product.price")} hiddenLabel error={errors?.priceText?.message}>
            <Input inputMode="decimal" {...form.register("product.priceText", text)} />
          </Field>
          <Field label={t("product.currency")} hiddenLabel error={errors?.currency?.message}>
            <Input maxLength={3} className="uppercase" {...form.register("product.currency", text)} />
          </Field>
        </div>
      </FormRow>
      <FormRow label={t("onboarding.why")}>
        <Controller
          control={form.control}
          name="product.usps"
          render={({ field }) => (
            <RowsField
              value={field.value}
              onChange={field.onChange}
              most={5}
              empty=""
              addLabel={t("product.addUsp")}
              row={(usp, change, index) => (
                <Field label={t("product.usp", { n: index + 1 })} hiddenLabel>
                  <Input value={usp} maxLength={200} onChange={(event) => change(event.target.value)} />
                </Field>
              )}
            />
          )}
        />
        {errors?.usps?.message ? (
          <FieldError>{errors.usps.message}</FieldError>
        ) : (
          <p className="mt-1 text-note text-ink3">{t("onboarding.whyHint")}</p>
        )}
      </FormRow>
      <FormRow label={t("product.offer")}>
        <Field
          label={t("product.offerText")}
          hiddenLabel
          hint={t("product.offerTextHint")}
          error={errors?.offerText?.message}
        >
          <Input {...form.register("product.offerText", text)} />
        </Field>
      </FormRow>
    </section>
  );
}
