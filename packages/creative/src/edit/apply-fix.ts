import type { AdDocument, AdSize, FixStep } from "@static-engine/contracts";
import { Ratio } from "@static-engine/contracts";
import { sceneFor } from "../document/scene-for.ts";
import { fieldsOf } from "./fields.ts";
import { setField } from "./set-field.ts";
import { hiddenAt, productPlace, setOverride } from "./set-override.ts";
import { editTargets } from "./targets.ts";
import { canvasChoices, layoutVariants, withCanvas, withComposition } from "./variants.ts";

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** What a fix may choose from: texts with their names, layers, grounds, arrangements, and how the product stands. */
export function fixChoices(document: AdDocument) {
  const places = Ratio.options.map((ratio) => [ratio, productPlace(document, ratio)] as const);
  return {
    texts: fieldsOf(document).map(({ path, value }) => ({ field: path, text: value })),
    layers: [
      ...new Set(Ratio.options.flatMap((ratio) => editTargets(document, ratio).map(({ key }) => key))),
    ].filter(Boolean),
    hidden: hiddenAt(document, "1:1"),
    ground: document.canvas,
    grounds: canvasChoices(document),
    arrangement: document.composition,
    arrangements: layoutVariants(document),
    typeSize: document.displayScale,
    calmBehindWords: document.scrim ?? false,
    product: Object.fromEntries(places),
    colors: document.palette,
  };
}

/** The document after these steps, in order. A step that names what is not there, or that cannot be, is passed over. */
export function applyFix(document: AdDocument, steps: readonly FixStep[]): AdDocument {
  return steps.reduce(applyStep, document);
}

function applyStep(document: AdDocument, step: FixStep): AdDocument {
  switch (step.do) {
    case "set_text": {
      const isKnown = fieldsOf(document).some(({ path }) => path === step.field);
      const keepsWords = step.field !== "copy.headline" || step.text.trim() !== "";
      return isKnown && keepsWords ? setField(document, step.field, step.text.trim()) : document;
    }
    case "set_type_size":
      return { ...document, displayScale: clamp(step.share, 0.5, 1) };
    case "set_ground":
      if (!canvasChoices(document).includes(step.ground)) return document;
      return withCanvas(
        document,
        step.ground,
        sceneFor(document.seed, 1, { industry: document.brand.industry ?? "other" }, document.archetype),
      );
    case "set_color":
      return { ...document, palette: { ...document.palette, [step.role]: step.color.toUpperCase() } };
    case "set_arrangement":
      if (!layoutVariants(document).includes(step.arrangement)) return document;
      return step.scope === "all"
        ? withComposition(document, step.arrangement)
        : setOverride(document, step.scope, { composition: step.arrangement });
    case "place_product": {
      const product = {
        dx: clamp(step.dx, -1, 1),
        dy: clamp(step.dy, -1, 1),
        scale: clamp(step.scale, 0.3, 2.5),
      };
      return setOverride(document, step.scope, { product });
    }
    case "hide":
    case "show":
      return setHidden(document, step);
    case "calm_behind_words":
      return { ...document, scrim: step.on };
  }
}

function setHidden(
  document: AdDocument,
  { do: what, layer, scope }: Extract<FixStep, { do: "hide" | "show" }>,
) {
  const size: AdSize = scope === "all" ? "1:1" : scope;
  if (!fixChoices(document).layers.includes(layer) && what === "hide") return document;
  const others = hiddenAt(document, size).filter((key) => key !== layer);
  return setOverride(document, scope, { hidden: what === "hide" ? [...others, layer] : others });
}
