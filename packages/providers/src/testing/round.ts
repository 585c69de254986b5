import { findImageModel } from "../catalogue/models.ts";
import type { CallRecord, StepJournal } from "../router/journal.ts";
import type { ProviderLimits } from "../router/limits.ts";
import type { RouterPolicy } from "../router/policy.ts";

/** A painter of the catalogue. */
export function painter(id: string) {
  const spec = findImageModel(id);
  if (!spec) throw new Error(`there is no ${id}`);
  return spec;
}

export const POLICY: RouterPolicy = { attempts: 2, deadlineMs: 5000, placeWaitMs: 5000, disabled: [] };

/** Every provider is up, and has a place for everybody. */
export const OPEN: ProviderLimits = {
  enter: async () => true,
  isDown: async () => false,
  isSpent: async () => false,
  lease: async () => ({ release: async () => {} }),
  report: async () => {},
};

/** A journal that remembers what was written. */
export function recording(given: Partial<StepJournal> = {}): StepJournal & { records: CallRecord[] } {
  const records: CallRecord[] = [];
  return {
    attempts: {},
    ticket: null,
    begin: async () => () => {},
    submitted: async () => {},
    async ended(record) {
      records.push(record);
    },
    async unusable(failure) {
      const last = records.pop();
      if (last) records.push({ ...last, failure });
    },
    ...given,
    records,
  };
}
