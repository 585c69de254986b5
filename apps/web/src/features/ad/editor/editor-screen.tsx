import type { EditableAd, ProductPlace, Ratio } from "@static-engine/contracts";
import { editTargets, ratioSize, scopeAt, setOverride } from "@static-engine/creative";
import { Button, Skeleton, showToast } from "@static-engine/ui";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageError } from "../../../components/page-error.tsx";
import { UnsavedGuard } from "../../../components/unsaved-guard.tsx";
import { useShortcuts } from "../../../lib/keyboard.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { useTitle } from "../../../lib/use-title.ts";
import { Canvas } from "./canvas.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DesignPanel } from "./design-panel.tsx";
import { EditorHeader } from "./editor-header.tsx";
import { SameEdit } from "./same-edit.tsx";
import { FailureNote, SaveStatus } from "./save-status.tsx";
import { SelectionNote } from "./selection-note.tsx";
import { useDraft } from "./use-draft.ts";
import { useSave } from "./use-save.ts";
import { useVersionMoves } from "./use-version-moves.ts";
import { VersionsBar } from "./versions-bar.tsx";

export function EditorScreen() {
  const { adId } = useParams({ from: "/member/ads/$adId/edit" });
  const { t } = useTranslation();
  useTitle(t("editor.title"));
  // Read once: what is edited here changes by its own saves, and is told of others by their version.
  const editable = trpc.library.editable.useQuery(
    { id: adId },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  if (editable.error && !editable.data) {
    return <PageError error={editable.error} />;
  }
  return editable.data ? <Editor key={adId} ad={editable.data} /> : <Skeleton className="m-6 h-[70dvh]" />;
}

/** What stood under the click that opened the editor. */
function targetAt(ad: EditableAd, ratio: Ratio, at: string | undefined): string | null {
  const [x, y] = (at ?? "").split(",").map(Number);
  if (x === undefined || y === undefined) {
    return null;
  }
  const { width, height } = ratioSize(ratio);
  const hit = editTargets(ad.document, ratio).filter(
    ({ box }) =>
      x * width >= box.x && x * width <= box.x + box.w && y * height >= box.y && y * height <= box.y + box.h,
  );
  return (hit.findLast(({ kind }) => kind === "text") ?? hit.at(-1))?.key ?? null;
}

function Editor({ ad }: { ad: EditableAd }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/ads/$adId/edit" });
  const search = useSearch({ from: "/member/ads/$adId/edit" });
  const ratio = search.ratio ?? "1:1";
  const errorText = useErrorText();
  const draft = useDraft(ad);
  const saving = useSave(ad.id, draft);
  const [pictures, setPictures] = useState(ad.pictures);
  const moves = useVersionMoves(ad.id, draft, {
    onError: (error) => showToast({ text: errorText(error) }),
    onPictures: (more) => setPictures((known) => ({ ...known, ...more })),
  });
  const [selected, setSelected] = useState<string | null>(() => targetAt(ad, ratio, search.at));
  const [wanted, setWanted] = useState<"all" | "size">("all");
  const [compared, setCompared] = useState<number | null>(null);
  const { document } = draft;

  function place(next: ProductPlace, step: string) {
    const scope = scopeAt(document, ratio, wanted);
    draft.change(setOverride(document, scope, { product: next }), step);
  }
  function showRatio(next: Ratio) {
    navigate({ search: next === "1:1" ? {} : { ratio: next }, replace: true, resetScroll: false });
  }
  useShortcuts({
    "mod+z": () => moves.undo?.(),
    "mod+shift+z": () => moves.redo?.(),
    "mod+s": saving.save,
    escape: () => setSelected(null),
    e: () => setSelected(editTargets(document, ratio).find(({ kind }) => kind === "text")?.key ?? null),
  });

  return (
    <main className="flex flex-1 flex-col [--editor-room:292px] max-md:[--editor-room:260px] lg:h-[calc(100dvh-var(--bar))] lg:flex-none">
      <EditorHeader
        adId={ad.id}
        title={document.copy.headline}
        ratio={ratio}
        onRatio={showRatio}
        onUndo={moves.undo}
        onRedo={moves.redo}
      >
        <SaveStatus id={ad.id} draft={draft} saving={saving} />
      </EditorHeader>
      <div className="flex min-h-0 flex-1 max-lg:flex-col">
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <section
            aria-label={t("editor.stage")}
            className="flex min-h-0 flex-1 flex-col items-center justify-center gap-2 bg-stage p-4 md:px-8 md:py-4"
          >
            {moves.newer ? (
              <div className="flex w-full max-w-[640px] items-center gap-3 rounded-control bg-wa-soft px-3 py-2">
                <p className="min-w-0 flex-1">{t("editor.newer", { version: moves.newer })}</p>
                <Button size="s" onClick={() => setCompared(moves.newer)}>
                  {t("editor.look", { version: moves.newer })}
                </Button>
              </div>
            ) : (
              <FailureNote id={ad.id} draft={draft} onUndo={() => moves.undoVersion()} />
            )}
            <Canvas
              document={document}
              size={ratio}
              pictures={pictures}
              selected={selected}
              onSelect={setSelected}
              onChange={draft.change}
              onPlace={place}
              onUndo={(redo) => (redo ? moves.redo?.() : moves.undo?.())}
            />
            <SelectionNote document={document} size={ratio} selected={selected} onPlace={place} />
          </section>
          <VersionsBar id={ad.id} size={ratio} base={draft.base} onOpen={setCompared}>
            <SameEdit document={document} size={ratio} pictures={pictures} onRatio={showRatio} />
          </VersionsBar>
        </div>
        <aside
          aria-label={t("editor.design")}
          className="border-line bg-surface px-5 pt-4 max-lg:border-t lg:w-[340px] lg:shrink-0 lg:overflow-y-auto lg:border-l"
        >
          <DesignPanel
            kit={ad.kit}
            pictures={pictures}
            document={document}
            size={ratio}
            wanted={wanted}
            onWanted={setWanted}
            selected={selected}
            onSelect={setSelected}
            onChange={draft.change}
          />
        </aside>
      </div>
      {compared === null ? null : (
        <CompareDialog
          id={ad.id}
          version={compared}
          size={ratio}
          mine={document}
          pictures={pictures}
          canRestore={moves.canRestore(compared)}
          isRestoring={moves.isMoving}
          onRestore={() => moves.restore(compared, () => setCompared(null))}
          onClose={() => setCompared(null)}
        />
      )}
      <ConflictDialog
        saving={saving}
        onLook={(version) => {
          saving.keepEditing();
          setCompared(version);
        }}
      />
      <UnsavedGuard isDirty={draft.isDirty} what={t("editor.yourEdit")} />
    </main>
  );
}
