import type { AdminConcept } from "@static-engine/contracts";
import { Badge, Button, ConfirmDialog, Skeleton, showToast } from "@static-engine/ui";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft, Check } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError } from "../../../components/load-error.tsx";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { AdminPage } from "../parts/page.tsx";
import { useMay } from "../parts/use-may.ts";
import { ConceptEditor } from "./concept-form.tsx";
import { startFrom, valuesOf } from "./concept-values.ts";

function BackToConcepts() {
  const { t } = useTranslation();
  return (
    <Link to="/admin/concepts" className="mb-2 inline-flex items-center gap-1.5 text-ink2 hover:text-ink">
      <ArrowLeft className="size-3.5" />
      {t("admin.concepts.title")}
    </Link>
  );
}

/** One concept: what it says, what it asks for, whether it is offered. */
export function AdminConceptScreen() {
  const { t } = useTranslation();
  const { conceptId } = useParams({ from: "/admin/admin/concepts/$conceptId" });
  const utils = trpc.useUtils();
  const concept = trpc.admin.concept.get.useQuery({ id: conceptId });
  const layouts = trpc.admin.concept.layouts.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const update = trpc.admin.concept.update.useMutation();
  const error = concept.error ?? layouts.error;
  if (error) {
    return (
      <AdminPage title={t("admin.concepts.title")} before={<BackToConcepts />}>
        <LoadError
          error={error}
          onRetry={() => {
            concept.refetch();
            layouts.refetch();
          }}
        />
      </AdminPage>
    );
  }
  const known = concept.data;
  if (!known || !layouts.data) {
    return (
      <AdminPage title={t("admin.concepts.title")} before={<BackToConcepts />}>
        <Skeleton className="h-[480px]" />
      </AdminPage>
    );
  }
  return (
    <AdminPage
      title={known.name}
      before={<BackToConcepts />}
      actions={
        <Badge tone={known.isActive ? "ok" : "plain"}>
          {t(`admin.concepts.states.${known.isActive ? "active" : "archived"}`)}
        </Badge>
      }
    >
      <ConceptEditor
        key={known.id}
        concept={known}
        start={valuesOf(known)}
        layouts={layouts.data.items}
        save={async (values, seen) => {
          const { slug: _slug, layout: _layout, requiredFields, ...rest } = values;
          const saved = await update.mutateAsync({
            id: known.id,
            version: seen,
            ...rest,
            ...(known.isBuiltIn ? {} : { requiredFields }),
          });
          utils.admin.concept.get.setData({ id: known.id }, saved);
          utils.admin.concept.list.invalidate();
          showToast({ text: t("admin.concepts.saved"), icon: <Check /> });
          return saved.version;
        }}
        danger={<DeleteConcept concept={known} />}
      />
    </AdminPage>
  );
}

/** Only for what nobody ever used; everything else is archived. */
function DeleteConcept({ concept }: { concept: AdminConcept }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const mayDelete = useMay("concept.delete");
  const [isOpen, setOpen] = useState(false);
  const remove = trpc.admin.concept.delete.useMutation({
    async onSuccess() {
      utils.admin.concept.list.invalidate();
      await navigate({ to: "/admin/concepts" });
    },
  });
  if (!mayDelete || concept.isBuiltIn || concept.recent.runs > 0) {
    return null;
  }
  return (
    <>
      <Button tone="danger" onClick={() => setOpen(true)}>
        {t("admin.concepts.delete")}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("admin.concepts.deleteTitle", { name: concept.name })}
        description={remove.error ? errorText(remove.error) : t("admin.concepts.deleteText")}
        keepLabel={t("admin.concepts.keep")}
        confirmLabel={t("admin.concepts.delete")}
        busy={remove.isPending}
        tone="danger"
        onConfirm={() => remove.mutate({ id: concept.id })}
      />
    </>
  );
}

/** A concept of one's own, from one of our layouts. */
export function NewConceptScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const layouts = trpc.admin.concept.layouts.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const create = trpc.admin.concept.create.useMutation();
  const [first] = layouts.data?.items ?? [];
  return (
    <AdminPage title={t("admin.concepts.new")} before={<BackToConcepts />} lead={t("admin.concepts.newLead")}>
      {layouts.error ? <LoadError error={layouts.error} onRetry={() => layouts.refetch()} /> : null}
      {layouts.isPending ? <Skeleton className="h-[480px]" /> : null}
      {first ? (
        <ConceptEditor
          concept={null}
          start={startFrom(first)}
          layouts={layouts.data?.items ?? []}
          save={async (values) => {
            const made = await create.mutateAsync(values);
            utils.admin.concept.list.invalidate();
            showToast({ text: t("admin.concepts.saved"), icon: <Check /> });
            // Once the form has taken the saved values, nothing counts as unsaved.
            setTimeout(() => navigate({ to: "/admin/concepts/$conceptId", params: { conceptId: made.id } }));
            return made.version;
          }}
        />
      ) : null}
    </AdminPage>
  );
}
