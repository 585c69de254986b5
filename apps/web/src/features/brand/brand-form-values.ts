import type { Brand, Industry, VoiceTag } from "@static-engine/contracts";
import { CreateBrandInput } from "@static-engine/contracts";
import type { z } from "zod";

/** A brand as its form holds it: plain texts, and null for what is not set. */
export type BrandFormValues = {
  name: string;
  description: string | null;
  websiteUrl: string | null;
  industry: Industry;
  logoId: string | null;
  primaryColor: string | null;
  secondaryColor: string | null;
  accentColor: string | null;
  backgroundColor: string | null;
  headingFont: string | null;
  bodyFont: string | null;
  voiceTags: VoiceTag[];
  targetAudience: string | null;
  competitors: { label: string; points: string[] }[];
  forbiddenWords: string[];
  forbiddenClaims: string[];
  forbiddenColors: string[];
};

export const BrandForm = CreateBrandInput;
export type BrandFormOutput = z.output<typeof BrandForm>;

export const EMPTY_BRAND: BrandFormValues = {
  name: "",
  description: null,
  websiteUrl: null,
  industry: "other",
  logoId: null,
  primaryColor: null,
  secondaryColor: null,
  accentColor: null,
  backgroundColor: null,
  headingFont: null,
  bodyFont: null,
  voiceTags: [],
  targetAudience: null,
  competitors: [],
  forbiddenWords: [],
  forbiddenClaims: [],
  forbiddenColors: [],
};

export function toBrandForm(brand: Brand): BrandFormValues {
  const { name, description, websiteUrl, industry, logoId, voiceTags, targetAudience, competitors } = brand;
  const { primaryColor, secondaryColor, accentColor, backgroundColor } = brand;
  const { headingFont, bodyFont, forbiddenWords, forbiddenClaims, forbiddenColors } = brand;
  return {
    name,
    description,
    websiteUrl,
    industry,
    logoId,
    primaryColor,
    secondaryColor,
    accentColor,
    backgroundColor,
    headingFont,
    bodyFont,
    voiceTags,
    targetAudience,
    competitors,
    forbiddenWords,
    forbiddenClaims,
    forbiddenColors,
  };
}
