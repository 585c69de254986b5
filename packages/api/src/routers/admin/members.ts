import {
  AdjustCreditsInput,
  AdjustedCredits,
  AdminMember,
  ChangeMemberInput,
  ListMembersInput,
  MemberIdInput,
  MemberRowPage,
  RestoreMemberInput,
  SuspendMemberInput,
} from "@static-engine/contracts";
import {
  adjustMemberCredits,
  changeMember,
  getMember,
  listMembers,
  restoreMember,
  suspendMember,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";

const read = adminProcedure("member.read");
const write = adminProcedure("member.write");

export const adminMemberRouter = createRouter({
  list: read
    .input(ListMembersInput.prefault({}))
    .output(MemberRowPage)
    .query(({ ctx, input }) => listMembers({ ctx: ctx.admin, input })),
  get: read
    .input(MemberIdInput)
    .output(AdminMember)
    .query(({ ctx, input }) => getMember({ ctx: ctx.admin, input })),
  update: write
    .input(ChangeMemberInput)
    .output(AdminMember)
    .mutation(({ ctx, input }) => changeMember({ ctx: ctx.admin, input })),
  suspend: write
    .input(SuspendMemberInput)
    .output(AdminMember)
    .mutation(({ ctx, input }) => suspendMember({ ctx: ctx.admin, input })),
  restore: write
    .input(RestoreMemberInput)
    .output(AdminMember)
    .mutation(({ ctx, input }) => restoreMember({ ctx: ctx.admin, input })),
});

export const adminLedgerRouter = createRouter({
  adjust: adminProcedure("ledger.adjust")
    .input(AdjustCreditsInput)
    .output(AdjustedCredits)
    .mutation(({ ctx, input }) => adjustMemberCredits({ ctx: ctx.admin, input })),
});
