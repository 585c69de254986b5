import {
  Concept,
  ConceptId,
  ConceptPage,
  ListConceptsInput,
  ProductId,
  RecommendedConceptsInput,
} from "@static-engine/contracts";
import { getConcept, listConcepts, recommendConcepts } from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure } from "../trpc.ts";

export const conceptRouter = createRouter({
  list: memberProcedure
    .input(ListConceptsInput.optional())
    .output(ConceptPage)
    .query(({ ctx, input }) =>
      listConcepts({ ctx: ctx.member, input: input ?? ListConceptsInput.parse({}) }),
    ),
  recommended: memberProcedure
    .input(RecommendedConceptsInput)
    .output(z.object({ items: z.array(Concept) }))
    .query(({ ctx, input }) => recommendConcepts({ ctx: ctx.member, input })),
  get: memberProcedure
    .input(z.object({ id: ConceptId, productId: ProductId.optional() }))
    .output(Concept)
    .query(({ ctx, input }) => getConcept({ ctx: ctx.member, input })),
});
