import { Button, ConfirmDialog, Skeleton, showToast } from "@static-engine/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Check, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageError } from "../../components/page-error.tsx";
import { ReflowBanner } from "../../components/reflow-banner.tsx";
import { brandScope } from "../../lib/brand-scope.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { BrandForm } from "./brand-form.tsx";
import { BrandProducts } from "./brand-products.tsx";
import { BrandsSidebar } from "./brands-sidebar.tsx";
import { CsvImport } from "./csv-import.tsx";
import { FormSection } from "./form-section.tsx";

export function NewBrandScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  useTitle(t("brand.new"));
  const create = trpc.brand.create.useMutation({
    async onSuccess(brand) {
      utils.brand.get.setData({ id: brand.id }, brand);
      await utils.brand.list.invalidate();
      showToast({ text: t("brand.created"), icon: <Check /> });
      await navigate({
        to: "/brands/$brandId/products/new",
        params: { brandId: brand.id },
        ignoreBlocker: true,
      });
    },
  });
  return (
    <div className="flex flex-1">
      <BrandsSidebar brandId={null} />
      <BrandForm
        brand={null}
        title={t("brand.new")}
        isSaving={create.isPending}
        error={create.error}
        onSave={(values) => create.mutate(values)}
      />
    </div>
  );
}

export function BrandScreen() {
  const { t } = useTranslation();
  const { brandId } = useParams({ from: "/member/brands/$brandId" });
  const utils = trpc.useUtils();
  const brand = trpc.brand.get.useQuery({ id: brandId });
  useTitle(brand.data?.name);
  const update = trpc.brand.update.useMutation({
    onSuccess(saved) {
      utils.brand.get.setData({ id: brandId }, saved);
      utils.library.stale.invalidate();
      utils.brand.list.invalidate();
      utils.concept.invalidate();
      showToast({ text: t("brand.saved"), icon: <Check /> });
    },
  });
  if (brand.error) {
    return <PageError error={brand.error} />;
  }
  return (
    <div className="flex flex-1">
      <BrandsSidebar brandId={brandId} />
      {brand.data ? (
        <div className="flex min-w-0 flex-1 flex-col">
          <ReflowBanner scope={{ brandId: brand.data.id }} />
          <BrandForm
            key={brandId}
            brand={brand.data}
            title={brand.data.name}
            isSaving={update.isPending}
            error={update.error}
            onSave={(values, done) => update.mutate({ id: brandId, ...values }, { onSuccess: done })}
          >
            <FormSection title={t("brand.productsOf", { brand: brand.data.name })}>
              <div className="grid gap-4">
                <div>
                  <CsvImport brandId={brandId} />
                </div>
                <BrandProducts brandId={brandId} />
              </div>
            </FormSection>
            <DeleteBrand id={brandId} name={brand.data.name} />
          </BrandForm>
        </div>
      ) : (
        <Skeleton className="m-8 h-96 flex-1" />
      )}
    </div>
  );
}

function DeleteBrand({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [asking, setAsking] = useState(false);
  const restore = trpc.brand.restore.useMutation({
    onSuccess() {
      utils.invalidate();
      showToast({ text: t("brand.restored", { name }) });
    },
  });
  const remove = trpc.brand.delete.useMutation({
    async onSuccess() {
      if (brandScope.get() === id) {
        brandScope.set("");
      }
      await navigate({ to: "/brands", ignoreBlocker: true });
      utils.brand.list.invalidate();
      showToast({
        text: t("brand.deleted", { name }),
        icon: <Trash2 />,
        undo: { label: t("common.undo"), run: () => restore.mutate({ id }) },
      });
    },
  });
  return (
    <div className="border-t border-line py-5">
      <Button tone="danger" icon={<Trash2 />} onClick={() => setAsking(true)}>
        {t("brand.delete")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("brand.deleteTitle", { name })}
        description={t("brand.deleteText")}
        keepLabel={t("brand.keep")}
        confirmLabel={t("brand.delete")}
        busy={remove.isPending}
        busyLabel={t("common.deleting")}
        tone="danger"
        onConfirm={() => remove.mutate({ id })}
      />
    </div>
  );
}
