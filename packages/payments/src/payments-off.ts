import { AppError } from "@static-engine/contracts";
import type { PaymentGateway } from "./port.ts";

function refuse(): never {
  throw new AppError(
    "PAYMENTS_OFF",
    "This installation takes no payments, since no payment provider is set up. Nothing was charged.",
  );
}

// biome-ignore lint/correctness/useYield: it refuses before there is anything to list
async function* refuseList(): AsyncGenerator<never> {
  refuse();
}

/** Stands where no provider is configured: whatever touches money says so plainly, all else works. */
export function createPaymentsOff(): PaymentGateway {
  const off = async () => refuse();
  return {
    mode: "off",
    createCustomer: off,
    readCustomer: off,
    openSubscriptionCheckout: off,
    openPaymentCheckout: off,
    readCheckout: off,
    expireCheckout: off,
    openPortal: off,
    readSubscription: off,
    previewChange: off,
    changeNow: off,
    changeAtPeriodEnd: off,
    cancelAtPeriodEnd: off,
    resume: off,
    cancelNow: off,
    refund: off,
    readInvoice: off,
    readCharge: off,
    readChargeOf: off,
    findCheckoutOf: off,
    findInvoiceOf: off,
    readDispute: off,
    syncCatalogue: off,
    listSubscriptions: refuseList,
    listInvoices: refuseList,
    listRefunded: refuseList,
    listDisputes: refuseList,
    listCheckouts: refuseList,
    readEvent: refuse,
  };
}
