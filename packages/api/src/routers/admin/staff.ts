import {
  Admin,
  AdminIdInput,
  AdminInvitePage,
  AdminPage,
  CreatedInvite,
  CreateInviteInput,
  InviteIdInput,
  PageInput,
  SetAdminRoleInput,
} from "@static-engine/contracts";
import {
  createInvite,
  listAdmins,
  listInvites,
  resetAccess,
  revokeInvite,
  setAdminRole,
  setAdminStatus,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";
import { OK, Ok } from "../member.ts";

const read = adminProcedure("admin.read");
const write = adminProcedure("admin.write");

export const adminInviteRouter = createRouter({
  create: write
    .input(CreateInviteInput)
    .output(CreatedInvite)
    .mutation(({ ctx, input }) => createInvite({ ctx: ctx.admin, input })),
  list: read
    .input(PageInput.prefault({}))
    .output(AdminInvitePage)
    .query(({ ctx, input }) => listInvites({ ctx: ctx.admin, input })),
  revoke: write
    .input(InviteIdInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await revokeInvite({ ctx: ctx.admin, input });
      return OK;
    }),
});

export const adminStaffRouter = createRouter({
  list: read
    .input(PageInput.prefault({}))
    .output(AdminPage)
    .query(({ ctx, input }) => listAdmins({ ctx: ctx.admin, input })),
  setRole: write
    .input(SetAdminRoleInput)
    .output(Admin)
    .mutation(({ ctx, input }) => setAdminRole({ ctx: ctx.admin, input })),
  resetAccess: write
    .input(AdminIdInput)
    .output(CreatedInvite)
    .mutation(({ ctx, input }) => resetAccess({ ctx: ctx.admin, input })),
  suspend: write
    .input(AdminIdInput)
    .output(Admin)
    .mutation(({ ctx, input }) =>
      setAdminStatus({ ctx: ctx.admin, input: { ...input, status: "suspended" } }),
    ),
  restore: write
    .input(AdminIdInput)
    .output(Admin)
    .mutation(({ ctx, input }) => setAdminStatus({ ctx: ctx.admin, input: { ...input, status: "active" } })),
});
