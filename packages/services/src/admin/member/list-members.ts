import type { ListMembersInput, MemberRow, MemberRowPage } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import { creditBalances, users } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { afterCursor, containsPattern, toPage } from "../../paging.ts";

const DAY_MS = 86_400_000;

/** The columns that a row of any list of members shows. */
export const memberColumns = {
  id: users.id,
  email: users.email,
  fullName: users.fullName,
  status: users.status,
  tier: users.tierId,
  emailVerifiedAt: users.emailVerifiedAt,
  createdAt: users.createdAt,
  available: creditBalances.available,
  held: creditBalances.held,
};

type Row = Pick<
  typeof users.$inferSelect,
  "id" | "email" | "fullName" | "status" | "createdAt" | "emailVerifiedAt"
> & {
  tier: string;
  available: number | null;
  held: number | null;
};

export function toMemberRow(row: Row): MemberRow {
  const { id, email, fullName, status, tier, available, held } = row;
  return {
    id: UserId.parse(id),
    email,
    fullName,
    status,
    tier,
    credits: { available: available ?? 0, held: held ?? 0 },
    emailVerifiedAt: row.emailVerifiedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A whole id is looked up; anything else is part of an address or a name. */
function matches(q: string): SQL {
  if (UserId.safeParse(q).success) return eq(users.id, q);
  if (/^cus_\w+$/.test(q)) return eq(users.stripeCustomerId, q);
  // The expression of the trigram index, to the letter.
  return sql`lower(${users.email} || ' ' || ${users.fullName}) like ${containsPattern(q)}`;
}

/** Members that fit, the newest first. */
export async function listMembers({
  ctx,
  input,
}: {
  ctx: Pick<AdminContext, "db">;
  input: ListMembersInput;
}): Promise<MemberRowPage> {
  const { q, status, tier, from, to, limit, cursor } = input;
  const rows = await ctx.db
    .select(memberColumns)
    .from(users)
    .leftJoin(creditBalances, eq(creditBalances.userId, users.id))
    .where(
      and(
        q ? matches(q) : undefined,
        status ? eq(users.status, status) : undefined,
        tier ? eq(users.tierId, tier) : undefined,
        from ? gte(users.createdAt, new Date(from)) : undefined,
        to ? lt(users.createdAt, new Date(new Date(to).getTime() + DAY_MS)) : undefined,
        afterCursor(users, cursor),
      ),
    )
    .orderBy(desc(users.createdAt), desc(users.id))
    .limit(limit + 1);
  const page = toPage(rows, limit);
  return { nextCursor: page.nextCursor, items: page.rows.map(toMemberRow) };
}
