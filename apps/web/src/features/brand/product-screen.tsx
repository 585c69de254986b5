import { Button, ConfirmDialog, Skeleton, showToast } from "@static-engine/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Check, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageError } from "../../components/page-error.tsx";
import { ReflowBanner } from "../../components/reflow-banner.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useTitle } from "../../lib/use-title.ts";
import { BrandsSidebar } from "./brands-sidebar.tsx";
import { ProductForm } from "./product-form.tsx";

/** Everything that shows a product, or counts what it is ready for, reads again. */
function useRefreshProducts() {
  const utils = trpc.useUtils();
  return () => {
    utils.product.list.invalidate();
    utils.brand.list.invalidate();
    utils.concept.invalidate();
  };
}

export function NewProductScreen() {
  const { t } = useTranslation();
  const { brandId } = useParams({ from: "/member/brands/$brandId/products/new" });
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const refresh = useRefreshProducts();
  const brand = trpc.brand.get.useQuery({ id: brandId });
  useTitle(t("product.new"));
  const create = trpc.product.create.useMutation({
    async onSuccess(product) {
      utils.product.get.setData({ id: product.id }, product);
      refresh();
      showToast({ text: t("product.saved"), icon: <Check /> });
      await navigate({
        to: "/brands/$brandId/products/$productId",
        params: { brandId, productId: product.id },
        replace: true,
        ignoreBlocker: true,
      });
    },
  });
  if (brand.error) {
    return <PageError error={brand.error} />;
  }
  return (
    <div className="flex flex-1">
      <BrandsSidebar brandId={brandId} />
      {brand.data ? (
        <ProductForm
          key={brandId}
          brand={brand.data}
          product={null}
          isSaving={create.isPending}
          error={create.error}
          onSave={(values, { refused }) => create.mutate(values, { onError: refused })}
        />
      ) : (
        <Skeleton className="m-8 h-96 flex-1" />
      )}
    </div>
  );
}

export function ProductScreen() {
  const { t } = useTranslation();
  const { brandId, productId } = useParams({ from: "/member/brands/$brandId/products/$productId" });
  const utils = trpc.useUtils();
  const refresh = useRefreshProducts();
  const brand = trpc.brand.get.useQuery({ id: brandId });
  const product = trpc.product.get.useQuery({ id: productId });
  useTitle(product.data?.name);
  const update = trpc.product.update.useMutation({
    onSuccess(saved) {
      utils.product.get.setData({ id: productId }, saved);
      utils.library.stale.invalidate();
      refresh();
      showToast({ text: t("product.saved"), icon: <Check /> });
    },
  });
  const error = brand.error ?? product.error;
  if (error) {
    return <PageError error={error} />;
  }
  return (
    <div className="flex flex-1">
      <BrandsSidebar brandId={brandId} />
      {brand.data && product.data ? (
        <div className="flex min-w-0 flex-1 flex-col">
          <ReflowBanner scope={{ productId: product.data.id }} />
          <ProductForm
            key={productId}
            brand={brand.data}
            product={product.data}
            isSaving={update.isPending}
            error={update.error}
            onSave={({ brandId: _brandId, ...values }, { done, refused }) =>
              update.mutate({ id: productId, ...values }, { onSuccess: done, onError: refused })
            }
          >
            <DeleteProduct brandId={brandId} id={productId} name={product.data.name} />
          </ProductForm>
        </div>
      ) : (
        <Skeleton className="m-8 h-96 flex-1" />
      )}
    </div>
  );
}

function DeleteProduct({ brandId, id, name }: { brandId: string; id: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefreshProducts();
  const [asking, setAsking] = useState(false);
  const restore = trpc.product.restore.useMutation({
    onSuccess() {
      refresh();
      showToast({ text: t("product.restored", { name }) });
    },
  });
  const remove = trpc.product.delete.useMutation({
    async onSuccess() {
      await navigate({ to: "/brands/$brandId", params: { brandId }, ignoreBlocker: true });
      refresh();
      showToast({
        text: t("product.deleted", { name }),
        icon: <Trash2 />,
        undo: { label: t("common.undo"), run: () => restore.mutate({ id }) },
      });
    },
  });
  return (
    <div className="border-t border-line py-5">
      <Button tone="danger" icon={<Trash2 />} onClick={() => setAsking(true)}>
        {t("product.delete")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("product.deleteTitle", { name })}
        description={t("product.deleteText")}
        keepLabel={t("brand.keep")}
        confirmLabel={t("product.delete")}
        busy={remove.isPending}
        busyLabel={t("common.deleting")}
        tone="danger"
        onConfirm={() => remove.mutate({ id })}
      />
    </div>
  );
}
