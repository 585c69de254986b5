import { z } from "zod";
import { ImageChoice, ModelId, ModelLimit } from "./models.ts";

/** Every key of `system_config`, its shape and its default. A value that does not fit is refused. */
export const CONFIG_SCHEMAS = {
  "credits.signup": z.number().int().min(0).max(10_000).default(20),
  "credits.cost.create": z.number().int().min(0).max(1000).default(5),
  "credits.cost.fix": z.number().int().min(0).max(1000).default(2),
  "credits.cost.regenerate": z.number().int().min(0).max(1000).default(2),
  /** Credits of one add-on pack. */
  "credits.addon.pack": z.number().int().min(1).max(100_000).default(100),
  /** What a referrer gets after the friend's first payment. */
  "credits.referral": z.number().int().min(0).max(10_000).default(50),
  "credits.low": z.number().int().min(0).max(10_000).default(10),
  "billing.currency": z
    .string()
    .regex(/^[a-z]{3}$/)
    .default("usd"),
  /** Minor units, before tax. */
  "billing.price.addon": z.number().int().min(50).max(10_000_000).default(1500),
  "billing.price.template": z.number().int().min(50).max(10_000_000).default(2900),
  /** After a failed payment, or while a renewal is under way, plan and credits stay for this long. */
  "billing.grace_days": z.number().int().min(0).max(60).default(7),
  /** Stripe works out tax; it must be set up there first. */
  "billing.automatic_tax": z.boolean().default(false),
  "credits.hold_minutes": z
    .number()
    .int()
    .min(5)
    .max(24 * 60)
    .default(60),
  "credits.release_grace_days": z.number().int().min(0).max(90).default(7),
  "generation.runs_per_minute": z.number().int().min(1).max(100).default(3),
  "generation.stale_minutes": z.number().int().min(1).max(120).default(10),
  "library.download_link_minutes": z
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(60),
  /** Who writes the words, in order; the next is asked where the one before fails. `studio` needs no key. */
  "models.copy": z.array(ModelId).default(["anthropic/claude-sonnet-5-5", "gemini/gemini-3.8-flash"]),
  /** Who looks at pictures: reads what is wrong, and compares painted words. */
  "models.vision": z.array(ModelId).default(["anthropic/claude-sonnet-5-5", "gemini/gemini-3.8-flash"]),
  /**
   * What a member can choose to paint scenes with; the first that is available is the default. Credits are for each of
   * the six that stands on a painted scene: three pictures at the catalogue's price leave a third of what a credit of
   * the add-on pack brings.
   */
  "models.scene": z.array(ImageChoice).default([
    { model: "studio", credits: {}, level: "standard" },
    { model: "gemini/nano-banana-2.1", credits: { medium: 3 }, level: "standard" },
    { model: "gemini/nano-banana-pro", credits: { medium: 4 }, level: "premium" },
    { model: "openai/gpt-image-2.5-flare", credits: { low: 1, medium: 3, high: 9 }, level: "premium" },
    { model: "flux/flux-2-pro", credits: { medium: 2 }, level: "standard" },
    { model: "flux/flux-2-max", credits: { medium: 3 }, level: "premium" },
    { model: "ideogram/ideogram-v4", credits: { low: 1, medium: 2, high: 3 }, level: "standard" },
    { model: "imagen/imagen-4", credits: { medium: 2 }, level: "standard" },
    { model: "seedream/seedream-4.5", credits: { medium: 2 }, level: "standard" },
    { model: "recraft/recraft-v3", credits: { medium: 2 }, level: "standard" },
    { model: "runway/gen4-image", credits: { medium: 3 }, level: "premium" },
    { model: "luma/photon-1", credits: { medium: 1 }, level: "standard" },
    { model: "qwen/qwen-image", credits: { medium: 1 }, level: "standard" },
    { model: "reve/reve-create", credits: { medium: 1 }, level: "standard" },
  ]),
  /** Who paints a scene where the chosen model fails, in order. */
  "models.scene_fallback": z
    .array(ModelId)
    .default(["gemini/nano-banana-2.1", "flux/flux-2-pro", "openai/gpt-image-2.5-flare"]),
  /** Switched off: models, or all of a provider. */
  "models.disabled": z.array(z.string().max(80)).default([]),
  /** USD a month by provider. Once it has cost that much, others are asked instead until the month (UTC) is over. */
  "models.budgets": z.record(z.string().max(40), z.number().min(0).max(1_000_000)).default({}),
  /** Calls per model and step, the first included. */
  "models.attempts": z.number().int().min(1).max(5).default(2),
  /** A step that has no result after this fails. Waits for places are not counted. */
  "models.deadline_seconds": z.number().int().min(5).max(900).default(240),
  /** How long a call waits for a place among its provider's; then the next model is asked. */
  "models.place_wait_seconds": z.number().int().min(5).max(3600).default(600),
  "models.circuit_failures": z.number().int().min(1).max(100).default(5),
  "models.circuit_cooldown_seconds": z.number().int().min(1).max(3600).default(30),
  /** By provider, for all its models together; without one, each model has the catalogue's own. */
  "models.limits": z.record(z.string().max(40), ModelLimit).default({}),
  /** A seeing model decides where our own detector suspects letters in a painted scene. */
  "models.vision_check": z.boolean().default(true),
  /** It also looks at those in which our detector sees nothing: a call more for each picture, and as long as it takes. */
  "models.vision_check_all": z.boolean().default(false),
} as const;

export type ConfigKey = keyof typeof CONFIG_SCHEMAS;
export type ConfigValue<Key extends ConfigKey> = z.output<(typeof CONFIG_SCHEMAS)[Key]>;
export type Config = { [Key in ConfigKey]: ConfigValue<Key> };

const isConfigKey = (key: string): key is ConfigKey => Object.hasOwn(CONFIG_SCHEMAS, key);

export const ConfigKey = z.string().refine(isConfigKey, "There is no such setting");
