import type { Brand, ConceptField, Product } from "@static-engine/contracts";
import { ConceptField as ConceptFields } from "@static-engine/contracts";
import { FieldError } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { FocusEvent, ReactNode } from "react";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { UnsavedGuard } from "../../components/unsaved-guard.tsx";
import { showServerErrors } from "../../lib/form-errors.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { zodForm } from "../../lib/zod-form.ts";
import { ProductBasics } from "./product-basics.tsx";
import { BeforeAfterSection, FeaturesSection, PressSection } from "./product-details.tsx";
import { OfferSection, ReviewsSection, StatsSection } from "./product-facts.tsx";
import type { ProductFormOutput, ProductFormValues } from "./product-form-values.ts";
import {
  dropEmptyRows,
  emptyProduct,
  ProductForm as ProductSchema,
  toProductForm,
} from "./product-form-values.ts";
import { FaqsSection, ListsSection, MilestonesSection } from "./product-lists.tsx";
import { ChartSection, CommentSection, FounderSection, GuaranteeSection } from "./product-voices.tsx";
import { ReadinessPanel } from "./readiness-panel.tsx";
import { SaveBar } from "./save-bar.tsx";

type ProductFormProps = {
  brand: Brand;
  product: Product | null;
  isSaving: boolean;
  error: unknown;
  onSave: (values: ProductFormOutput, hooks: { done: () => void; refused: (error: unknown) => void }) => void;
  children?: ReactNode;
};

export function ProductForm({ brand, product, isSaving, error, onSave, children }: ProductFormProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [focused, setFocused] = useState<ConceptField | null>(null);
  const schema = zodForm<ProductFormValues, ProductFormOutput>(ProductSchema);
  const form = useForm<ProductFormValues, unknown, ProductFormOutput>({
    resolver: (values, context, options) => schema(dropEmptyRows(values), context, options),
    values: product ? toProductForm(product) : emptyProduct(brand.id),
    resetOptions: { keepDirtyValues: true },
    mode: "onTouched",
  });
  const { isDirty } = form.formState;
  // A link from elsewhere may ask for one field: its name is the address's hash.
  useEffect(() => {
    const wanted = ConceptFields.options.find((field) => location.hash === `#field-${field}`);
    if (wanted) {
      openField(wanted);
    }
  }, []);
  const values = form.watch();
  const save = form.handleSubmit((output) =>
    onSave(output, {
      done: () => form.reset(form.getValues()),
      refused: (refusal) =>
        showServerErrors(refusal, ["name", "photoId", "usps", "productUrl", "currency"], form.setError),
    }),
  );

  function noticeField(event: FocusEvent<HTMLElement>) {
    const id = event.target.closest("[id^=field-]")?.id.replace("field-", "");
    const field = ConceptFields.options.find((option) => option === id);
    setFocused(field ?? null);
  }

  return (
    <main className="flex min-w-0 flex-1 max-xl:flex-col">
      <form
        noValidate
        onSubmit={save}
        onFocus={noticeField}
        className="min-w-0 flex-1 page-gutter py-6 max-md:pb-24"
      >
        <UnsavedGuard isDirty={isDirty && !isSaving} what={t("product.unsavedWhat")} />
        <header className="mb-5 flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            <Link
              to="/brands/$brandId"
              params={{ brandId: brand.id }}
              className="flex items-center gap-1 text-note text-ink3 hover:text-ink"
            >
              {brand.name}
              <ChevronRight className="size-3" />
            </Link>
            <h1 className="truncate text-title max-md:text-title-s">{values.name || t("product.new")}</h1>
          </div>
          <SaveBar
            isDirty={isDirty}
            isNew={!product}
            isSaving={isSaving}
            label={t("product.save")}
            onSave={save}
            onDiscard={() => form.reset()}
          />
        </header>
        {error ? <FieldError>{errorText(error)}</FieldError> : null}
        <ProductBasics form={form} product={product} />
        <div className="grid gap-x-6 md:grid-cols-2">
          <div>
            <ReviewsSection form={form} />
            <FeaturesSection form={form} />
            <ListsSection form={form} />
            <FaqsSection form={form} />
          </div>
          <div>
            <OfferSection form={form} />
            <StatsSection form={form} />
            <BeforeAfterSection form={form} />
            <PressSection form={form} />
            <GuaranteeSection form={form} />
            <MilestonesSection form={form} />
            <FounderSection form={form} />
            <CommentSection form={form} />
            <ChartSection form={form} />
          </div>
        </div>
        {children}
      </form>
      <aside className="bg-stage p-6 xl:w-[396px] xl:shrink-0">
        <div className="xl:sticky xl:top-[calc(var(--bar)+24px)] xl:-m-1 xl:max-h-[calc(100dvh-var(--bar)-48px)] xl:overflow-y-auto xl:p-1">
          <ReadinessPanel
            brand={brand}
            values={values}
            productId={product?.id ?? null}
            focused={focused}
            onOpenField={openField}
          />
        </div>
      </aside>
    </main>
  );
}

/** Brings the field into view and puts the caret into it; a list gets its first row by its own button. */
function openField(field: ConceptField): void {
  const place = document.getElementById(`field-${field}`);
  place?.scrollIntoView({ block: "center", behavior: "smooth" });
  const inside = place?.matches("input, textarea")
    ? place
    : place?.querySelector<HTMLElement>("input:not(.sr-only), textarea, button");
  inside?.focus({ preventScroll: true });
}
