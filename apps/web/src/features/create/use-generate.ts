import type { Concept, Language, Product } from "@static-engine/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { Painting } from "../../components/painting-choice.ts";
import { paintingInput } from "../../components/painting-choice.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { trpc } from "../../lib/trpc.ts";

type GenerateInput = {
  product: Product | null;
  concept: Concept | null;
  notes: string;
  language: Language;
  painting: Painting;
};

export type Generate = ReturnType<typeof useGenerate>;

/**
 * Starts a run. One key belongs to one press: pressing again before the answer sends the same key, so a double
 * click, a retry after a lost answer, or a second tab that was restored buys once.
 */
export function useGenerate({ product, concept, notes, language, painting }: GenerateInput) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const key = useRef<string | null>(null);
  const create = trpc.generation.create.useMutation({
    async onSuccess(run) {
      key.current = null;
      utils.generation.list.invalidate();
      utils.member.me.invalidate();
      utils.generation.estimate.invalidate();
      await navigate({ to: "/runs/$runId", params: { runId: run.id } });
    },
    onError(error) {
      // The server answered: this press is over. Without an answer the same key is tried again.
      if (error.data) {
        key.current = null;
      }
    },
  });
  const isReady = concept !== null && concept.missing.length === 0;

  function run() {
    if (!product || !concept || !isReady || create.isPending) {
      return;
    }
    key.current ??= crypto.randomUUID();
    create.mutate({
      brandId: product.brandId,
      productId: product.id,
      conceptId: concept.id,
      importantNotes: notes.trim() || null,
      language,
      ...paintingInput(painting),
      idempotencyKey: key.current,
    });
  }
  useShortcuts({ "mod+enter": run });
  return { run, isReady, isPending: create.isPending || create.isSuccess, error: create.error };
}
