import type { OnboardingValues, UploadedPicture } from "./onboarding-values.ts";

export type Draft = { values: OnboardingValues; logo: UploadedPicture | null; photo: UploadedPicture | null };

const KEY = "onboarding-draft-2";

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" && value !== null && "values" in value && "logo" in value && "photo" in value
  );
}

/** What was typed before the page was left; null where there is nothing, or storage is off. */
export function readDraft(): Draft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft) {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    } else {
      sessionStorage.removeItem(KEY);
    }
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
