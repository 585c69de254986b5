import {
  DeleteMemberInput,
  LoginInput,
  Member,
  SignupInput,
  UpdateMemberInput,
  Usage,
  UsageInput,
} from "@static-engine/contracts";
import { deleteMember, logIn, readMember, readUsage, signUp, updateMember } from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure, publicProcedure } from "../trpc.ts";

export const Ok = z.object({ ok: z.literal(true) });
export const OK = { ok: true } as const;

export const memberRouter = createRouter({
  signup: publicProcedure
    .input(SignupInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => {
      const userId = await signUp({ ctx: ctx.services, input });
      ctx.setCookie(await ctx.sessions.open(userId, ctx.userAgent));
      return readMember({ ctx: { ...ctx.services, userId } });
    }),
  login: publicProcedure
    .input(LoginInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => {
      const userId = await logIn({ ctx: ctx.services, input });
      const before = await ctx.sessions.read(ctx.cookie);
      if (before) await ctx.sessions.close(before.token);
      ctx.setCookie(await ctx.sessions.open(userId, ctx.userAgent));
      return readMember({ ctx: { ...ctx.services, userId } });
    }),
  logout: memberProcedure.output(Ok).mutation(async ({ ctx }) => {
    await ctx.sessions.close(ctx.sessionToken);
    ctx.setCookie(ctx.sessions.blankCookie());
    return OK;
  }),
  me: memberProcedure.output(Member).query(({ ctx }) => readMember({ ctx: ctx.member })),
  update: memberProcedure
    .input(UpdateMemberInput)
    .output(Member)
    .mutation(({ ctx, input }) => updateMember({ ctx: ctx.member, input })),
  delete: memberProcedure
    .input(DeleteMemberInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await deleteMember({ ctx: ctx.member, input });
      ctx.setCookie(ctx.sessions.blankCookie());
      return OK;
    }),
  usage: memberProcedure
    .input(UsageInput.optional())
    .output(Usage)
    .query(({ ctx, input }) => readUsage({ ctx: ctx.member, input: input ?? UsageInput.parse({}) })),
});
