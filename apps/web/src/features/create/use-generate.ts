import type { Concept, Language, Product } from "@static-engine/contracts";
import { useNavigate } from "@tanstack/react-router";
import type { Painting } from "../../components/painting-choice.ts";
import { paintingInput } from "../../components/painting-choice.ts";
import { useShortcuts } from "../../lib/keyboard.ts";
import { usePressKey } from "../../lib/press-key.ts";
import { trpc } from "../../lib/trpc.ts";

type GenerateInput = {
  product: Product | null;
  concept: Concept | null;
  notes: string;
  language: Language;
  painting: Painting;
};

export type Generate = ReturnType<typeof useGenerate>;

/** What a run takes, and starting it, once for each press. */
export function useGenerate({ product, concept, notes, language, painting }: GenerateInput) {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const press = usePressKey();
  const create = trpc.generation.create.useMutation({
    async onSuccess(run) {
      press.onAnswer();
      utils.generation.list.invalidate();
      utils.member.me.invalidate();
      utils.generation.estimate.invalidate();
      await navigate({ to: "/runs/$runId", params: { runId: run.id } });
    },
    onError: press.onAnswer,
  });
  const estimate = trpc.generation.estimate.useQuery(
    {
      kind: "create",
      productId: product?.id,
      ...(concept ? { conceptId: concept.id, ...paintingInput(painting) } : {}),
    },
    { enabled: product !== null, placeholderData: (before) => before },
  );
  // Nothing is ordered at a price that is not on the screen yet.
  const isPriced = estimate.data !== undefined && !estimate.isPlaceholderData;
  const isReady = concept !== null && concept.missing.length === 0 && isPriced;

  function run() {
    if (!product || !concept || !isReady || create.isPending) {
      return;
    }
    create.mutate({
      brandId: product.brandId,
      productId: product.id,
      conceptId: concept.id,
      importantNotes: notes.trim() || null,
      language,
      ...paintingInput(painting),
      idempotencyKey: press.of(),
    });
  }
  useShortcuts({ "mod+enter": run });
  return {
    run,
    isReady,
    isPending: create.isPending || create.isSuccess,
    error: create.error,
    estimate: estimate.data,
  };
}
