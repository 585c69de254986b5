import { AppError } from "@static-engine/contracts";
import Stripe from "stripe";

/** Stripe's failures as errors of the contract. The message says what it cost: nothing, in every case. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Stripe.errors.StripeCardError) {
    return new AppError(
      "PAYMENT_DECLINED",
      "The card was declined. Use another card, or ask your bank. Nothing was charged, and your plan is unchanged.",
      { cause: error, details: { reason: error.decline_code ?? error.code ?? "declined" } },
    );
  }
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing") {
    return new AppError("NOT_FOUND", "The payment provider does not know this any more.", {
      cause: error,
      details: { param: error.param ?? "" },
    });
  }
  return new AppError(
    "PAYMENTS_UNAVAILABLE",
    "The payment provider did not answer as it should. Try again in a minute. Nothing was charged.",
    { cause: error },
  );
}

/** Runs a call to Stripe; what it throws leaves as an error of the contract. */
export async function asking<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call;
  } catch (error) {
    throw toAppError(error);
  }
}

/** The same for a list that is read page by page. */
export async function* listing<From, To>(
  items: AsyncIterable<From>,
  map: (item: From) => To | Promise<To>,
): AsyncGenerator<To> {
  try {
    for await (const item of items) yield await map(item);
  } catch (error) {
    throw toAppError(error);
  }
}
