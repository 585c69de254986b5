import type { ImageTicket } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import type { Usage } from "../ports/usage.ts";

/** One call as it ended. */
export type CallRecord = {
  provider: string;
  model: string;
  attempt: number;
  /** An accepted request was followed: whoever broke off before may have written its cost down already. */
  isResumed: boolean;
  latencyMs: number;
  usage: Usage;
  requestId: string | null;
  failure: { kind: ProviderErrorKind; message: string } | null;
};

/** What outlives the process of a step, so that a crash neither forgets an accepted request nor adds calls. */
export interface StepJournal {
  /** Calls that were begun before, by model. */
  readonly attempts: Readonly<Record<string, number>>;
  /** An accepted request that may still be polled. */
  readonly ticket: { model: string; ticket: ImageTicket } | null;
  /**
   * Written before anything is sent, or before an accepted request is followed. Throws where the step is not ours any
   * more: then nothing is sent. What it answers with is called once the call is over, however it ended.
   */
  begin(model: string, call: { attempt: number; isResumed: boolean }): Promise<() => void>;
  submitted(model: string, ticket: ImageTicket): Promise<void>;
  /** Told once of each call that was begun. */
  ended(call: CallRecord): Promise<void>;
  /** The last call was noted as answered, and its answer is of no use. */
  unusable(failure: NonNullable<CallRecord["failure"]>): Promise<void>;
}
