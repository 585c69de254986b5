import type { BrandId, UsageDay, UsagePeriod } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";

const DayRow = z.object({
  date: z.string(),
  settled: z.coerce.number(),
  released: z.coerce.number(),
  granted: z.coerce.number(),
});

/** Each day of the period up to today, in UTC, oldest first, from the sums that are kept with every line. */
export async function readDays(
  tx: Tx,
  ctx: Pick<MemberContext, "clock" | "userId">,
  input: { period: UsagePeriod; brandId?: BrandId },
): Promise<UsageDay[]> {
  const today = ctx.clock.now().toISOString().slice(0, 10);
  const ofBrand = input.brandId ? sql`and c.brand_id = ${input.brandId}` : sql``;
  const rows = await tx.execute(sql`
    select to_char(d.day, 'YYYY-MM-DD') as date,
      coalesce(sum(c.amount) filter (where c.kind = 'settle'), 0) as settled,
      coalesce(sum(c.amount) filter (where c.kind = 'release'), 0) as released,
      coalesce(sum(c.amount) filter (where c.kind = 'grant'), 0) as granted
    from generate_series(${today}::date - ${input.period - 1}::int, ${today}::date, interval '1 day') as d(day)
    left join credit_days c on c.user_id = ${ctx.userId} and c.day = d.day::date ${ofBrand}
    group by d.day order by d.day`);
  return z.array(DayRow).parse([...rows]);
}
