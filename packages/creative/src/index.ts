export type { AdProps } from "./ad.tsx";
export { Ad } from "./ad.tsx";
export { browserAssets } from "./browser-assets.ts";
export { findClaims } from "./claims/find-claims.ts";
export type { Palette } from "./color/palette.ts";
export { derivePalette } from "./color/palette.ts";
export { cleanDocument } from "./compositions/clean.ts";
export type { ConceptDefinition } from "./concepts/concept-definition.ts";
export { CONCEPTS, findConcept } from "./concepts/concepts.ts";
export { missingFields } from "./concepts/missing-fields.ts";
export { findConceptsNamed } from "./concepts/names/find-named.ts";
export type { DemoBrand, DemoPicture, DemoProduct } from "./demo/demo-brand.ts";
export { DEMO_BRANDS } from "./demo/demo-brands.ts";
export { demoBrandSnapshot, demoProductSnapshot } from "./demo/demo-snapshots.ts";
export type { Subject } from "./demo/demo-subject.ts";
export { demoSubjectFor } from "./demo/demo-subject.ts";
export type { DocumentInput } from "./document/build-document.ts";
export { buildDocument, isScenic, sceneCount } from "./document/build-document.ts";
export { describeScene, describeWhole } from "./document/describe-scene.ts";
export { previewVariation } from "./document/preview-variation.ts";
export { otherLooks } from "./document/repairs.ts";
export { asLayers, compareWords, wordsToPaint } from "./document/whole.ts";
export { applyEdit, faultOfEdit, toEdit } from "./edit/apply-edit.ts";
export { applyFix, fixChoices } from "./edit/apply-fix.ts";
export type { DocumentField } from "./edit/fields.ts";
export { fieldsOf } from "./edit/fields.ts";
export type { Source } from "./edit/reflow-document.ts";
export { looksDifferent, reflowDocument } from "./edit/reflow-document.ts";
export { setField } from "./edit/set-field.ts";
export {
  clearOverride,
  hiddenAt,
  productPlace,
  scopeAt,
  setOverride,
} from "./edit/set-override.ts";
export type { SnapLine } from "./edit/snap.ts";
export { snapBox, snapLines } from "./edit/snap.ts";
export type { EditTarget } from "./edit/targets.ts";
export { editTargets, followTarget } from "./edit/targets.ts";
export { caretAt, printedValue, textFieldStyle, typedInto } from "./edit/text-caret.ts";
export { canvasChoices, layoutVariants, withCanvas, withComposition } from "./edit/variants.ts";
export { copyCsv, csvCell } from "./export/copy-csv.ts";
export { estimateBytes, qualityOf } from "./export/estimate.ts";
export type { NameValues } from "./export/name-file.ts";
export {
  DEFAULT_TEMPLATE,
  NAME_TOKENS,
  nameFile,
  ratioToken,
  uniqueName,
  unknownTokens,
} from "./export/name-file.ts";
export type { FileSpec } from "./export/pack-spec.ts";
export { fileFormat, filePixels, PACKS } from "./export/packs.ts";
export type { Placement, PlacementId } from "./export/placements.ts";
export { outsideZone, PLACEMENTS } from "./export/placements.ts";
export { digitalSourceType, xmpPacket } from "./export/provenance.ts";
export { assetKeys, makeSidecar } from "./export/sidecar.ts";
export { checkDistinct } from "./gate/duplicates.ts";
export type { AssetRequest } from "./layers/layer.ts";
export type { AdAssets } from "./layers/paint-layer.tsx";
export { ratioSize } from "./layers/ratio-size.ts";
export { SCENE_FAMILIES } from "./scene/scene-colors.ts";
export { chooseTypeSet, TYPE_SETS } from "./type/pairing.ts";
export { familyOf } from "./type/to-faces.ts";
