import { Checkout, PageInput, PurchaseTemplateInput, TemplateOrderPage } from "@static-engine/contracts";
import { listOrders, purchaseTemplate } from "@static-engine/services";
import { createRouter, memberProcedure } from "../trpc.ts";

export const canvaRouter = createRouter({
  purchase: memberProcedure
    .input(PurchaseTemplateInput)
    .output(Checkout)
    .mutation(({ ctx, input }) => purchaseTemplate({ ctx: ctx.member, input })),
  orders: memberProcedure
    .input(PageInput.optional())
    .output(TemplateOrderPage)
    .query(({ ctx, input }) => listOrders({ ctx: ctx.member, input: input ?? { limit: 24 } })),
});
