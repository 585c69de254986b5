import type { Concept, Product, UploadedImage } from "@static-engine/contracts";
import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { Button, buttonClass, Drawer, FieldError, showToast } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PictureUpload } from "../../components/picture-upload.tsx";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { QuickFieldset } from "./quick-fieldset.tsx";
import type { QuickEntry, QuickField } from "./quick-values.ts";
import { countEntries, isQuickField, toProductChange } from "./quick-values.ts";

type MissingDrawerProps = { concept: Concept; product: Product; onClose: () => void };

/** Asks for exactly what the concept lacks, saves it to the product, and leaves the gallery where it was. */
export function MissingDrawer({ concept, product, onClose }: MissingDrawerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const upload = trpc.product.uploadPhoto.useMutation();
  const [photo, setPhoto] = useState<UploadedImage | null>(null);
  const [entries, setEntries] = useState<Partial<Record<QuickField, QuickEntry[]>>>({});
  const quick = concept.missing.filter(isQuickField);
  const ofBrand = concept.missing.some((field) => field === "logoId" || field === "competitors");
  const update = trpc.product.update.useMutation({
    async onSuccess() {
      showToast({ text: t("product.saved"), icon: <Check /> });
      await Promise.all([utils.product.invalidate(), utils.concept.invalidate()]);
      onClose();
    },
  });

  function neededOf(field: QuickField): number {
    const min = concept.requiredFields.find((requirement) => requirement.field === field)?.min ?? 1;
    return Math.max(1, min - countEntries(product, field));
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const changes = quick.map((field) => toProductChange(product, field, entries[field] ?? []));
    update.mutate({
      id: product.id,
      ...Object.assign({}, ...changes),
      ...(photo ? { photoId: photo.id } : {}),
    });
  }
  return (
    <Drawer
      open
      onOpenChange={onClose}
      title={t("concept.drawerTitle", { name: conceptName(concept.name) })}
      closeLabel={t("common.close")}
      footer={
        <Button
          tone="ink"
          type="submit"
          form="missing"
          busy={update.isPending}
          busyLabel={t("common.saving")}
        >
          {t("product.save")}
        </Button>
      }
    >
      <form id="missing" className="grid gap-6" onSubmit={handleSubmit}>
        <p className="text-ink2">{t("concept.drawerText", { product: product.name })}</p>
        {concept.missing.includes("photoId") ? (
          <PictureUpload
            label={t("product.photo")}
            hint={t("product.photoHint", { mb: format.megabytes(UPLOAD_LIMITS.photo.bytes) })}
            url={photo?.url ?? null}
            maxBytes={UPLOAD_LIMITS.photo.bytes}
            upload={upload.mutateAsync}
            onUploaded={setPhoto}
            shape="wide"
          />
        ) : null}
        {quick.map((field) => (
          <QuickFieldset
            key={field}
            field={field}
            count={neededOf(field)}
            entries={entries[field] ?? []}
            onChange={(next) => setEntries((before) => ({ ...before, [field]: next }))}
          />
        ))}
        {ofBrand ? (
          <Link
            to="/brands/$brandId"
            params={{ brandId: product.brandId }}
            className={buttonClass("outline")}
          >
            {t("concept.openBrand")}
          </Link>
        ) : null}
        {update.error ? <FieldError>{errorText(update.error)}</FieldError> : null}
      </form>
    </Drawer>
  );
}
