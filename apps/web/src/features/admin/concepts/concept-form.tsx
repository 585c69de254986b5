import type { AdminConcept, ConceptLayout } from "@static-engine/contracts";
import { ConceptCategory, UPLOAD_LIMITS } from "@static-engine/contracts";
import { Button, Field, FieldError, Input, Select, Textarea } from "@static-engine/ui";
import type { ReactNode } from "react";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { PictureUpload } from "../../../components/picture-upload.tsx";
import { SwitchField } from "../../../components/switch-field.tsx";
import { TagField } from "../../../components/tag-field.tsx";
import { UnsavedGuard } from "../../../components/unsaved-guard.tsx";
import { showServerErrors } from "../../../lib/form-errors.ts";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { zodForm } from "../../../lib/zod-form.ts";
import { Panel } from "../parts/page.tsx";
import type { ConceptValues } from "./concept-values.ts";
import { ConceptForm, slugOf, startFrom } from "./concept-values.ts";
import { LayoutPreview } from "./layout-preview.tsx";
import { RequiredFields } from "./required-fields.tsx";

type ConceptEditorProps = {
  start: ConceptValues;
  /** The one that is edited; null for a new one. */
  concept: AdminConcept | null;
  layouts: readonly ConceptLayout[];
  /** Saves over the version that was seen when the form was filled; answers with the new one. */
  save: (values: ConceptValues, seen: number) => Promise<number>;
  danger?: ReactNode;
};

/** All that can be said about a concept, beside its pictures in every ratio. */
export function ConceptEditor({ start, concept, layouts, save, danger }: ConceptEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const [seen, setSeen] = useState(concept?.version ?? 0);
  const [problem, setProblem] = useState<unknown>(null);
  const [imageUrl, setImageUrl] = useState(concept?.imageUrl ?? null);
  const upload = trpc.admin.concept.uploadImage.useMutation();
  const form = useForm<ConceptValues, unknown, ConceptValues>({
    resolver: zodForm(ConceptForm),
    defaultValues: start,
    mode: "onTouched",
  });
  const { errors, isDirty, isSubmitting, dirtyFields } = form.formState;
  const layout = layouts.find((candidate) => candidate.layout === form.watch("layout"));
  const isNew = concept === null;
  async function submit(values: ConceptValues) {
    setProblem(null);
    try {
      setSeen(await save(values, seen));
      form.reset(values);
    } catch (error) {
      showServerErrors(error, ["slug", "layout", "name"], form.setError);
      setProblem(error);
    }
  }
  function changeLayout(slug: string) {
    const next = layouts.find((candidate) => candidate.layout === slug);
    if (!next) return;
    const { name, slug: own } = form.getValues();
    form.reset({ ...startFrom(next), name, slug: own }, { keepDefaultValues: true });
  }
  return (
    <form
      noValidate
      className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]"
      onSubmit={form.handleSubmit(submit)}
    >
      <UnsavedGuard isDirty={isDirty && !isSubmitting} what={t("admin.concepts.thisConcept")} />
      <Panel>
        <div className="grid gap-4">
          {isNew ? (
            <Controller
              control={form.control}
              name="layout"
              render={({ field }) => (
                <Field label={t("admin.concepts.layout")} hint={t("admin.concepts.layoutHint")}>
                  <Select
                    value={field.value}
                    onChange={changeLayout}
                    options={layouts.map((one) => ({ value: one.layout, label: one.name }))}
                  />
                </Field>
              )}
            />
          ) : null}
          <Field label={t("admin.concepts.name")} error={errors.name?.message}>
            <Input
              {...form.register("name", {
                onChange: (event) => {
                  if (isNew && !dirtyFields.slug) form.setValue("slug", slugOf(event.target.value));
                },
              })}
            />
          </Field>
          <Field
            label={t("admin.concepts.slug")}
            hint={t("admin.concepts.slugHint")}
            error={errors.slug?.message}
          >
            <Input className="data" readOnly={!isNew} {...form.register("slug")} />
          </Field>
          <Controller
            control={form.control}
            name="category"
            render={({ field }) => (
              <Field label={t("admin.concepts.category")}>
                <Select
                  value={field.value}
                  onChange={field.onChange}
                  options={ConceptCategory.options.map((value) => ({
                    value,
                    label: t(`names.category.${value}`),
                  }))}
                />
              </Field>
            )}
          />
          <Field label={t("admin.concepts.description")} error={errors.description?.message}>
            <Textarea rows={2} {...form.register("description")} />
          </Field>
          <Field
            label={t("admin.concepts.guidance")}
            hint={t("admin.concepts.guidanceHint")}
            error={errors.promptGuidance?.message}
          >
            <Textarea rows={4} {...form.register("promptGuidance")} />
          </Field>
          <Controller
            control={form.control}
            name="requiredFields"
            render={({ field }) => (
              <RequiredFields
                layout={layout}
                value={field.value}
                isFixed={concept?.isBuiltIn ?? false}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="tags"
            render={({ field }) => (
              <TagField
                label={t("admin.concepts.tags")}
                hint={t("admin.concepts.tagsHint")}
                value={field.value}
                error={errors.tags?.message}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="policyFlags"
            render={({ field }) => (
              <TagField
                label={t("admin.concepts.policy")}
                hint={t("admin.concepts.policyHint")}
                value={field.value}
                error={errors.policyFlags?.message}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name="imageId"
            render={({ field }) => (
              <PictureUpload
                label={t("admin.concepts.image")}
                hint={t("admin.concepts.imageHint", { max: format.megabytes(UPLOAD_LIMITS.photo.bytes) })}
                url={imageUrl}
                shape="wide"
                maxBytes={UPLOAD_LIMITS.photo.bytes}
                upload={(body) => upload.mutateAsync(body)}
                onUploaded={(image) => {
                  setImageUrl(image.url);
                  field.onChange(image.id);
                }}
                note={
                  field.value ? (
                    <Button
                      size="s"
                      tone="ghost"
                      onClick={() => {
                        setImageUrl(null);
                        field.onChange(null);
                      }}
                    >
                      {t("admin.concepts.noImage")}
                    </Button>
                  ) : null
                }
              />
            )}
          />
          <Controller
            control={form.control}
            name="isActive"
            render={({ field }) => (
              <SwitchField
                label={t("admin.concepts.offered")}
                hint={t(field.value ? "admin.concepts.offeredHint" : "admin.concepts.archivedHint")}
                checked={field.value}
                onChange={field.onChange}
              />
            )}
          />
          {problem ? <FieldError>{errorText(problem)}</FieldError> : null}
          <div className="flex flex-wrap items-center gap-2">
            <Button
              tone="ink"
              type="submit"
              off={!isDirty}
              busy={isSubmitting}
              busyLabel={t("common.saving")}
            >
              {isNew ? t("admin.concepts.create") : t("common.save")}
            </Button>
            {danger}
          </div>
        </div>
      </Panel>
      {layout ? <LayoutPreview layout={layout} /> : null}
    </form>
  );
}
