import type { Product } from "@static-engine/contracts";
import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { Field, FieldError, Input } from "@static-engine/ui";
import { CircleCheck } from "lucide-react";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PictureUpload } from "../../components/picture-upload.tsx";
import { RowsField } from "../../components/rows-field.tsx";
import { SwitchField } from "../../components/switch-field.tsx";
import { emptyToNull } from "../../lib/form-values.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import type { ProductFormApi } from "./product-facts.tsx";
import { useLogo } from "./use-logo.ts";

const text = { setValueAs: emptyToNull };
const MOST_USPS = 5;
const USP_LENGTH = 200;

/** What every ad needs: a name, a picture, reasons to buy, a price. */
export function ProductBasics({ form, product }: { form: ProductFormApi; product: Product | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const upload = trpc.product.uploadPhoto.useMutation();
  const photo = useLogo(product?.cutoutUrl ?? product?.photoUrl ?? null);
  const { errors } = form.formState;
  const isCutOut = product?.cutoutUrl && !upload.data;
  return (
    <div className="grid gap-x-6 gap-y-5 pb-5 md:grid-cols-[184px_1fr]">
      <div id="field-photoId">
        <PictureUpload
          label={t("product.photo")}
          hint={t("product.photoHint", { mb: format.megabytes(UPLOAD_LIMITS.photo.bytes) })}
          url={photo.url}
          maxBytes={UPLOAD_LIMITS.photo.bytes}
          upload={upload.mutateAsync}
          onUploaded={(image) => {
            photo.show(image.url);
            form.setValue("photoId", image.id, { shouldDirty: true });
          }}
          shape="square"
          note={
            isCutOut ? (
              <span className="flex items-center gap-1.5 text-note text-ok">
                <CircleCheck className="size-3.5" />
                {t("product.cutoutDone")}
              </span>
            ) : null
          }
        />
      </div>
      <div className="grid content-start gap-4">
        <div className="grid gap-2.5 md:grid-cols-[1fr_104px_104px_80px]">
          <Field label={t("product.name")} error={errors.name?.message}>
            <Input autoFocus={!product} {...form.register("name")} />
          </Field>
          <Field anchor="field-priceText" label={t("product.price")} error={errors.priceText?.message}>
            <Input inputMode="decimal" {...form.register("priceText", text)} />
          </Field>
          <Field
            anchor="field-compareAtPrice"
            label={t("product.before")}
            error={errors.compareAtPrice?.message}
          >
            <Input inputMode="decimal" {...form.register("compareAtPrice", text)} />
          </Field>
          <Field label={t("product.currency")} error={errors.currency?.message}>
            <Input maxLength={3} className="uppercase" {...form.register("currency", text)} />
          </Field>
        </div>
        <Field
          label={t("product.description")}
          optional={t("common.optional")}
          error={errors.description?.message}
        >
          <Input {...form.register("description", text)} />
        </Field>
        <Field label={t("product.url")} optional={t("common.optional")} error={errors.productUrl?.message}>
          <Input inputMode="url" {...form.register("productUrl", text)} />
        </Field>
        <div id="field-usps" className="grid gap-1.5">
          <p>
            <span className="font-label">{t("product.usps")}</span>{" "}
            <span className="text-ink3">{t("product.uspsHint")}</span>
          </p>
          <Controller
            control={form.control}
            name="usps"
            render={({ field }) => (
              <RowsField
                value={field.value}
                onChange={field.onChange}
                most={MOST_USPS}
                empty=""
                addLabel={t("product.addUsp")}
                row={(usp, change, index) => (
                  <Field
                    label={t("product.usp", { n: index + 1 })}
                    hiddenLabel
                    error={errors.usps?.[index]?.message}
                  >
                    <Input
                      value={usp}
                      maxLength={USP_LENGTH}
                      onChange={(event) => change(event.target.value)}
                      end={<span className="data px-1 text-ink3">{usp.length || null}</span>}
                    />
                  </Field>
                )}
              />
            )}
          />
          {errors.usps?.message ? <FieldError>{errors.usps.message}</FieldError> : null}
        </div>
        <Controller
          control={form.control}
          name="hasPhysicalProduct"
          render={({ field }) => (
            <SwitchField
              label={t("product.physical")}
              hint={t("product.physicalHint")}
              checked={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </div>
    </div>
  );
}
