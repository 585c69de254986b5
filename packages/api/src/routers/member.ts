import {
  ChangeEmailInput,
  ChangePasswordInput,
  DeleteMemberInput,
  ForgotPasswordInput,
  LoginInput,
  MagicLinkInput,
  Mailbox,
  Member,
  MemberSessions,
  RedeemLinkInput,
  ResetPasswordInput,
  RevokeSessionInput,
  SignInOptions,
  SignupInput,
  UPLOAD_LIMITS,
  UpdateMemberInput,
  UploadedImage,
  Usage,
  UsageInput,
} from "@static-engine/contracts";
import {
  askForLink,
  changeEmail,
  changePassword,
  deleteMember,
  listSessions,
  logIn,
  readMailbox,
  readMember,
  readSignInOptions,
  readUsage,
  redeemMagicLink,
  removeAvatar,
  resendVerification,
  resetPassword,
  revokeSession,
  signUp,
  unlinkGoogle,
  updateMember,
  uploadAvatar,
  verifyEmail,
} from "@static-engine/services";
import { z } from "zod";
import { openSession } from "../open-session.ts";
import { FileUpload, readUploadedFile } from "../read-file.ts";
import { createRouter, memberProcedure, publicProcedure } from "../trpc.ts";

export const Ok = z.object({ ok: z.literal(true) });
export const OK = { ok: true } as const;

export const memberRouter = createRouter({
  signup: publicProcedure
    .input(SignupInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => {
      return openSession(ctx, await signUp({ ctx: ctx.services, input }));
    }),
  login: publicProcedure
    .input(LoginInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => {
      return openSession(ctx, await logIn({ ctx: ctx.services, input }));
    }),
  signInOptions: publicProcedure
    .output(SignInOptions)
    .query(({ ctx }) => readSignInOptions({ ctx: ctx.services })),
  forgotPassword: publicProcedure
    .input(ForgotPasswordInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await askForLink({ ctx: ctx.services, input: { ...input, kind: "reset_password" } });
      return OK;
    }),
  resetPassword: publicProcedure
    .input(ResetPasswordInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => openSession(ctx, await resetPassword({ ctx: ctx.services, input }))),
  requestMagicLink: publicProcedure
    .input(MagicLinkInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await askForLink({ ctx: ctx.services, input: { ...input, kind: "magic_link" } });
      return OK;
    }),
  redeemMagicLink: publicProcedure
    .input(RedeemLinkInput)
    .output(Member)
    .mutation(async ({ ctx, input }) =>
      openSession(ctx, await redeemMagicLink({ ctx: ctx.services, input })),
    ),
  verifyEmail: publicProcedure
    .input(RedeemLinkInput)
    .output(z.object({ email: z.string(), changed: z.boolean() }))
    .mutation(({ ctx, input }) => verifyEmail({ ctx: ctx.services, input })),
  /** The mails of a demo without a mail server; nothing anywhere else. */
  mailbox: publicProcedure.output(Mailbox).query(({ ctx }) => readMailbox({ ctx: ctx.services })),
  resendVerification: memberProcedure.output(Ok).mutation(async ({ ctx }) => {
    await resendVerification({ ctx: ctx.member });
    return OK;
  }),
  changeEmail: memberProcedure
    .input(ChangeEmailInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await changeEmail({ ctx: ctx.member, input });
      return OK;
    }),
  changePassword: memberProcedure
    .input(ChangePasswordInput)
    .output(Member)
    .mutation(async ({ ctx, input }) => {
      await changePassword({ ctx: ctx.member, input });
      return openSession(ctx, ctx.member.userId);
    }),
  sessions: memberProcedure
    .output(MemberSessions)
    .query(({ ctx }) => listSessions({ ctx: ctx.member, input: { token: ctx.sessionToken } })),
  revokeSession: memberProcedure
    .input(RevokeSessionInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await revokeSession({ ctx: ctx.member, input });
      return OK;
    }),
  uploadAvatar: memberProcedure
    .input(FileUpload)
    .output(UploadedImage)
    .mutation(async ({ ctx, input }) =>
      uploadAvatar({
        ctx: ctx.member,
        input: { bytes: await readUploadedFile(input, UPLOAD_LIMITS.avatar) },
      }),
    ),
  removeAvatar: memberProcedure.output(Member).mutation(({ ctx }) => removeAvatar({ ctx: ctx.member })),
  unlinkGoogle: memberProcedure.output(Ok).mutation(async ({ ctx }) => {
    await unlinkGoogle({ ctx: ctx.member });
    return OK;
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
