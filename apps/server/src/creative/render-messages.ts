import type { AdDocument, AdPalette, Ratio } from "@static-engine/contracts";
import type { MadeAd, SceneReading } from "@static-engine/services";

/** What is worked on in the thread: that which takes tens of milliseconds a picture. */
export type Task =
  | { kind: "readScene"; data: Uint8Array; ratio: Ratio; palette: AdPalette | null }
  | { kind: "makeAd"; document: AdDocument }
  | { kind: "measureAd"; document: AdDocument };

export type Outcome = { kind: "scene"; scene: SceneReading } | { kind: "ad"; ad: MadeAd };

/** What a task needs from outside while it runs, or has to tell. */
export type Question =
  | { kind: "load"; key: string }
  | { kind: "stage"; stage: "painting" | "checking"; done: number; total: number };

export type ToThread =
  | { type: "run"; id: number; task: Task }
  | { type: "abort"; id: number }
  | { type: "answer"; question: number; bytes: Uint8Array | null }
  | { type: "refusal"; question: number; message: string };

export type FromThread =
  | { type: "done"; id: number; outcome: Outcome }
  | { type: "failed"; id: number; message: string; stack: string | undefined }
  | { type: "question"; id: number; question: number; about: Question };
