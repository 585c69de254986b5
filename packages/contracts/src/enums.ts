import { z } from "zod";

export const Industry = z.enum([
  "beauty",
  "fashion",
  "food_beverage",
  "health_wellness",
  "fitness",
  "home_garden",
  "electronics",
  "software",
  "finance",
  "education",
  "travel",
  "other",
]);
export type Industry = z.infer<typeof Industry>;

export const VoiceTag = z.enum([
  "professional",
  "friendly",
  "bold",
  "playful",
  "luxurious",
  "minimal",
  "energetic",
  "trustworthy",
  "witty",
  "caring",
]);
export type VoiceTag = z.infer<typeof VoiceTag>;

/** The three ratios of every variation. */
export const Ratio = z.enum(["1:1", "9:16", "16:9"]);
export type Ratio = z.infer<typeof Ratio>;

/** Languages of the screens and of the ads. */
export const Language = z.enum(["en", "ru", "uz"]);
export type Language = z.infer<typeof Language>;

export const RunStatus = z.enum(["pending", "processing", "completed", "failed", "canceled"]);
export type RunStatus = z.infer<typeof RunStatus>;

export const RunKind = z.enum(["create", "fix", "regenerate", "export"]);
export type RunKind = z.infer<typeof RunKind>;

/** Where one variation stands; shown on its tile as words. */
export const SlotStage = z.enum([
  "waiting",
  "writing",
  "painting",
  /** Asked once more, or somebody else is asked, because a model failed. */
  "retrying",
  "checking",
  "passed",
  "failed",
  "canceled",
]);
export type SlotStage = z.infer<typeof SlotStage>;

/** Why somebody would buy: the second axis of variety beside the concept. */
export const Angle = z.enum([
  "offer",
  "outcome",
  "pain",
  "social_proof",
  "authority",
  "objection",
  "comparison",
  "identity",
  "urgency",
  "curiosity",
  "mechanism",
  "founder",
]);
export type Angle = z.infer<typeof Angle>;

export const Archetype = z.enum(["table", "card", "callouts", "offer", "type", "split", "list", "hero"]);
export type Archetype = z.infer<typeof Archetype>;

/** The worst of an ad's checks. */
export const CheckState = z.enum(["pass", "warn", "fail"]);
export type CheckState = z.infer<typeof CheckState>;

export const ImageFormat = z.enum(["png", "jpeg", "webp", "avif"]);
export type ImageFormat = z.infer<typeof ImageFormat>;

/** Where ads are uploaded to; each has a pack of files and texts. */
export const PackPlatform = z.enum(["meta", "google", "tiktok", "pinterest", "linkedin", "x", "snapchat"]);
export type PackPlatform = z.infer<typeof PackPlatform>;

export const AdminRole = z.enum(["super_admin", "content_admin", "support"]);
export type AdminRole = z.infer<typeof AdminRole>;
