export type { CheckedAd, CheckedInput, CheckedOptions, CheckedPicture } from "./compose-checked.ts";
export type { AssetSource, ComposeInput, Composition, MeasuredRun } from "./composition.ts";
export { demoAssetPath, loadDemoAsset } from "./demo-assets.ts";
export type { EncodeOptions } from "./encode.ts";
export type { Pixels } from "./pixels.ts";
export type { Renderer } from "./renderer.ts";
export { createRenderer } from "./renderer.ts";
export { renderScene } from "./scene/render-scene.ts";
