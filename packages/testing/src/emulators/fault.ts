import type { EmulatedCall } from "./emulated-call.ts";

/** What can be wrong with a finished picture. */
const PICTURE_FAULTS = [
  "wrong_size",
  "truncated_png",
  "html",
  "huge",
  "text",
  "few_letters",
  "blank",
  "watermark",
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** What a vendor itself may answer instead of a result. */
export type ContentFault = "empty" | "refusal" | "max_tokens" | "no_json";

/** What the wire may do. */
export type TransportFault =
  | { status: number; retryAfterSeconds?: number; body?: unknown }
  | "hang"
  | "cut"
  | "invalid_json"
  | "slow_drip";

export type Fault = TransportFault | ContentFault | PictureFault;

export type FaultOptions = {
  /** How often it strikes; for ever unless told. */
  times?: number;
  /** On which kind of call a fault of the wire strikes; submissions unless told. */
  on?: EmulatedCall["phase"];
  match?: (call: EmulatedCall) => boolean;
};

type Armed = FaultOptions & { fault: Fault; left: number };

function isPictureFault(fault: Fault): fault is PictureFault {
  return PICTURE_FAULTS.some((known) => known === fault);
}

function isContentFault(fault: Fault): fault is ContentFault {
  return fault === "empty" || fault === "refusal" || fault === "max_tokens" || fault === "no_json";
}

/** The faults in play; each is taken by the first call that it fits. */
export class FaultBox {
  #armed: Armed[] = [];

  arm(fault: Fault, options: FaultOptions = {}): void {
    this.#armed.push({ ...options, fault, left: options.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#armed = [];
  }

  takeTransport(call: EmulatedCall): TransportFault | null {
    const found = this.#take(
      ({ fault, on = "submit" }) => !isPictureFault(fault) && !isContentFault(fault) && on === call.phase,
      call,
    );
    return found && !isPictureFault(found) && !isContentFault(found) ? found : null;
  }

  takeContent(call: EmulatedCall, ...known: ContentFault[]): ContentFault | null {
    const found = this.#take(({ fault }) => known.some((one) => one === fault), call);
    return found && isContentFault(found) ? found : null;
  }

  takePicture(call: EmulatedCall): PictureFault | null {
    const found = this.#take(({ fault }) => isPictureFault(fault), call);
    return found && isPictureFault(found) ? found : null;
  }

  #take(fits: (armed: Armed) => boolean, call: EmulatedCall): Fault | null {
    const found = this.#armed.find((it) => it.left > 0 && fits(it) && (it.match?.(call) ?? true));
    if (!found) return null;
    found.left -= 1;
    return found.fault;
  }
}
