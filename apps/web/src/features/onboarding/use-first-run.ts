import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { languageSetting } from "../../i18n/language.ts";
import { brandScope } from "../../lib/brand-scope.ts";
import { trpc } from "../../lib/trpc.ts";
import { keepDraft } from "./draft.ts";
import type { OnboardingOutput } from "./onboarding-values.ts";

export type FirstRunStep = "idle" | "brand" | "product" | "run";

/**
 * Brand, product, best ready concept, run: one press. What was saved before a failure is updated by the next press,
 * not saved twice; the run's key stays the same until the server has answered.
 */
export function useFirstRun() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const [step, setStep] = useState<FirstRunStep>("idle");
  const [error, setError] = useState<unknown>(null);
  const saved = useRef<{ brandId?: string; productId?: string; key: string }>({ key: crypto.randomUUID() });
  const createBrand = trpc.brand.create.useMutation();
  const updateBrand = trpc.brand.update.useMutation();
  const createProduct = trpc.product.create.useMutation();
  const updateProduct = trpc.product.update.useMutation();
  const createRun = trpc.generation.create.useMutation();

  async function saveBrand(values: OnboardingOutput["brand"]): Promise<string> {
    const { brandId } = saved.current;
    const brand = brandId
      ? await updateBrand.mutateAsync({ id: brandId, ...values })
      : await createBrand.mutateAsync(values);
    saved.current.brandId = brand.id;
    return brand.id;
  }

  async function saveProduct(brandId: string, values: OnboardingOutput["product"]): Promise<string> {
    const { productId } = saved.current;
    const product = productId
      ? await updateProduct.mutateAsync({ id: productId, ...values })
      : await createProduct.mutateAsync({ brandId, ...values });
    saved.current.productId = product.id;
    return product.id;
  }

  async function run(values: OnboardingOutput) {
    if (step !== "idle") {
      return;
    }
    setError(null);
    try {
      setStep("brand");
      const brandId = await saveBrand(values.brand);
      setStep("product");
      const productId = await saveProduct(brandId, values.product);
      setStep("run");
      const { items } = await utils.concept.recommended.fetch({ productId, limit: 1 });
      keepDraft(null);
      brandScope.set("");
      utils.brand.invalidate();
      utils.product.invalidate();
      const [concept] = items;
      if (!concept) {
        await navigate({ to: "/brands/$brandId/products/$productId", params: { brandId, productId } });
        return;
      }
      const started = await createRun.mutateAsync({
        brandId,
        productId,
        conceptId: concept.id,
        language: languageSetting.get(),
        idempotencyKey: saved.current.key,
      });
      utils.generation.list.invalidate();
      utils.member.me.invalidate();
      await navigate({ to: "/runs/$runId", params: { runId: started.id } });
    } catch (failure) {
      setError(failure);
    } finally {
      setStep("idle");
    }
  }
  return { run, step, error };
}
