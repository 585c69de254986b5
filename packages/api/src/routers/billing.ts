import {
  ChangePlanInput,
  ChangePreview,
  Checkout,
  CheckoutId,
  CheckoutState,
  ConfirmChangeInput,
  CreateCheckoutInput,
  LedgerInput,
  LedgerPage,
  PaymentPage,
  PaymentPageInput,
  Plans,
  PortalInput,
  PurchaseAddonInput,
  Referrals,
  Subscription,
  Usage,
  UsageInput,
} from "@static-engine/contracts";
import {
  cancelPlan,
  changePlan,
  createCheckout,
  listLedger,
  listPayments,
  listPlans,
  openPortal,
  previewChange,
  purchaseAddon,
  readCheckout,
  readReferrals,
  readSubscription,
  readUsage,
  resumePlan,
} from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure, publicProcedure } from "../trpc.ts";

export const billingRouter = createRouter({
  plans: publicProcedure.output(Plans).query(({ ctx }) => listPlans({ ctx: ctx.services })),
  subscription: memberProcedure
    .output(Subscription)
    .query(({ ctx }) => readSubscription({ ctx: ctx.member })),
  createCheckout: memberProcedure
    .input(CreateCheckoutInput)
    .output(Checkout)
    .mutation(({ ctx, input }) => createCheckout({ ctx: ctx.member, input })),
  purchaseAddon: memberProcedure
    .input(PurchaseAddonInput)
    .output(Checkout)
    .mutation(({ ctx, input }) => purchaseAddon({ ctx: ctx.member, input })),
  checkout: memberProcedure
    .input(z.object({ id: CheckoutId }))
    .output(CheckoutState)
    .query(({ ctx, input }) => readCheckout({ ctx: ctx.member, input })),
  portal: memberProcedure
    .input(PortalInput)
    .output(z.object({ url: z.string() }))
    .mutation(({ ctx, input }) => openPortal({ ctx: ctx.member, input })),
  cancel: memberProcedure.output(Subscription).mutation(({ ctx }) => cancelPlan({ ctx: ctx.member })),
  resume: memberProcedure.output(Subscription).mutation(({ ctx }) => resumePlan({ ctx: ctx.member })),
  previewChange: memberProcedure
    .input(ChangePlanInput)
    .output(ChangePreview)
    .query(({ ctx, input }) => previewChange({ ctx: ctx.member, input })),
  changePlan: memberProcedure
    .input(ConfirmChangeInput)
    .output(Subscription)
    .mutation(({ ctx, input }) => changePlan({ ctx: ctx.member, input })),
  referrals: memberProcedure.output(Referrals).query(({ ctx }) => readReferrals({ ctx: ctx.member })),
  history: memberProcedure
    .input(PaymentPageInput.optional())
    .output(PaymentPage)
    .query(({ ctx, input }) => listPayments({ ctx: ctx.member, input: input ?? { limit: 24 } })),
  ledger: memberProcedure
    .input(LedgerInput.optional())
    .output(LedgerPage)
    .query(({ ctx, input }) => listLedger({ ctx: ctx.member, input: input ?? LedgerInput.parse({}) })),
  usage: memberProcedure
    .input(UsageInput.optional())
    .output(Usage)
    .query(({ ctx, input }) => readUsage({ ctx: ctx.member, input: input ?? UsageInput.parse({}) })),
});
