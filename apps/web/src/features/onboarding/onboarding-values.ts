import type { Industry, VoiceTag } from "@static-engine/contracts";
import { CreateBrandInput, CreateProductInput } from "@static-engine/contracts";
import { z } from "zod";

export type UploadedPicture = { id: string; url: string; width: number; height: number };

/** Brand and product as one form holds them. */
export type OnboardingValues = {
  brand: {
    name: string;
    industry: Industry;
    logoId: string | null;
    description: string | null;
    websiteUrl: string | null;
    headingFont: string | null;
    bodyFont: string | null;
    primaryColor: string | null;
    secondaryColor: string | null;
    accentColor: string | null;
    backgroundColor: string | null;
    voiceTags: VoiceTag[];
    targetAudience: string | null;
    forbiddenWords: string[];
  };
  product: {
    name: string;
    photoId: string | null;
    priceText: string | null;
    currency: string | null;
    usps: string[];
    offerText: string | null;
  };
};

const brandFields = CreateBrandInput.pick({
  name: true,
  industry: true,
  logoId: true,
  description: true,
  websiteUrl: true,
  headingFont: true,
  bodyFont: true,
  primaryColor: true,
  secondaryColor: true,
  accentColor: true,
  backgroundColor: true,
  voiceTags: true,
  targetAudience: true,
  forbiddenWords: true,
});
const productFields = CreateProductInput.pick({
  name: true,
  photoId: true,
  priceText: true,
  currency: true,
  usps: true,
  offerText: true,
});

export const OnboardingForm = z.object({ brand: brandFields, product: productFields });
export type OnboardingOutput = z.output<typeof OnboardingForm>;

export const EMPTY: OnboardingValues = {
  brand: {
    name: "",
    industry: "other",
    logoId: null,
    description: null,
    websiteUrl: null,
    headingFont: null,
    bodyFont: null,
    primaryColor: null,
    secondaryColor: null,
    accentColor: null,
    backgroundColor: null,
    voiceTags: [],
    targetAudience: null,
    forbiddenWords: [],
  },
  product: { name: "", photoId: null, priceText: null, currency: "USD", usps: ["", "", ""], offerText: null },
};
