import {
  CommentShareInput,
  DecideShareInput,
  ListShareNotesInput,
  ListSharesInput,
  OpenShareInput,
  SharedView,
  ShareLink,
  ShareLinkId,
  ShareNote,
  ShareNotes,
  SharePage,
} from "@static-engine/contracts";
import {
  commentShare,
  decideShare,
  listShareNotes,
  listShares,
  openShare,
  revokeShare,
} from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure, publicProcedure } from "../trpc.ts";

export const shareRouter = createRouter({
  list: memberProcedure
    .input(ListSharesInput)
    .output(SharePage)
    .query(({ ctx, input }) => listShares({ ctx: ctx.member, input })),
  revoke: memberProcedure
    .input(z.object({ id: ShareLinkId }))
    .output(ShareLink)
    .mutation(({ ctx, input }) => revokeShare({ ctx: ctx.member, input })),
  notes: memberProcedure
    .input(ListShareNotesInput)
    .output(ShareNotes)
    .query(({ ctx, input }) => listShareNotes({ ctx: ctx.member, input })),
  // A mutation, so that neither token nor password ever stands in an address.
  open: publicProcedure
    .input(OpenShareInput)
    .output(SharedView)
    .mutation(({ ctx, input }) => openShare({ ctx: ctx.services, input })),
  comment: publicProcedure
    .input(CommentShareInput)
    .output(ShareNote)
    .mutation(({ ctx, input }) => commentShare({ ctx: ctx.services, input })),
  decide: publicProcedure
    .input(DecideShareInput)
    .output(ShareNote)
    .mutation(({ ctx, input }) => decideShare({ ctx: ctx.services, input })),
});
