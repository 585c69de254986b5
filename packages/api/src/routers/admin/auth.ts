import {
  AcceptInviteInput,
  AdminLoginInput,
  AdminLoginResult,
  AdminMe,
  ChangeAdminPasswordInput,
  ConfirmTotpInput,
  OpenInvite,
  OpenInviteInput,
  RecoveryCodes,
  TotpEnrolment,
} from "@static-engine/contracts";
import {
  acceptInvite,
  changeAdminPassword,
  confirmTotp,
  enrolTotp,
  logInAdmin,
  logOutAdmin,
  readAdmin,
  readInvite,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter, publicProcedure } from "../../trpc.ts";
import { OK, Ok } from "../member.ts";

const self = adminProcedure("self.manage");

/** How somebody becomes an admin, and comes in. There is no sign-up. */
export const adminAuthRouter = createRouter({
  login: publicProcedure
    .input(AdminLoginInput)
    .output(AdminLoginResult)
    .mutation(async ({ ctx, input }) => {
      const result = await logInAdmin({ ctx: ctx.services, input });
      if (!result.admin) return result;
      const before = await ctx.adminSessions.read(ctx.cookie);
      if (before) await ctx.adminSessions.close(before.token);
      ctx.setCookie(await ctx.adminSessions.open(result.admin.id, ctx.userAgent));
      return result;
    }),
  logout: self.output(Ok).mutation(async ({ ctx }) => {
    await logOutAdmin({ ctx: ctx.admin, input: { token: ctx.adminToken } });
    ctx.setCookie(ctx.adminSessions.blankCookie());
    return OK;
  }),
  me: self.output(AdminMe).query(({ ctx }) => readAdmin(ctx.services.db, ctx.admin.admin.id)),
  changePassword: self
    .input(ChangeAdminPasswordInput)
    .output(AdminMe)
    .mutation(async ({ ctx, input }) => {
      await changeAdminPassword({ ctx: ctx.admin, input });
      ctx.setCookie(await ctx.adminSessions.open(ctx.admin.admin.id, ctx.userAgent));
      return readAdmin(ctx.services.db, ctx.admin.admin.id);
    }),
  enrolTotp: self.output(TotpEnrolment).mutation(({ ctx }) => enrolTotp({ ctx: ctx.admin })),
  confirmTotp: self
    .input(ConfirmTotpInput)
    .output(RecoveryCodes)
    .mutation(({ ctx, input }) => confirmTotp({ ctx: ctx.admin, input })),
  invite: publicProcedure
    .input(OpenInviteInput)
    .output(OpenInvite)
    .query(({ ctx, input }) => readInvite({ ctx: ctx.services, input })),
  acceptInvite: publicProcedure
    .input(AcceptInviteInput)
    .output(AdminMe)
    .mutation(async ({ ctx, input }) => {
      const admin = await acceptInvite({ ctx: ctx.services, input });
      ctx.setCookie(await ctx.adminSessions.open(admin.id, ctx.userAgent));
      return admin;
    }),
});
