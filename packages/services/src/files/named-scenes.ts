import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";

/**
 * Which painted scenes of these members are named, as rows of `user_id` and `key`: by a version of one of their ads, or
 * by a step of a run that is open. The way leads over their runs, which are indexed by member whatever became of the ads.
 */
export function namedScenes(owners: readonly string[]): SQL {
  const ids = sql`${sql.param(owners)}::uuid[]`;
  return sql`
    select j.user_id, k as key
    from generation_jobs j join generated_ads g on g.job_id = j.id join ad_versions v on v.ad_id = g.id,
      document_keys(v.document) k
    where j.user_id = any(${ids}) and k like 'scene/%'
    union
    select j.user_id, s.result ->> 'key'
    from generation_jobs j join generation_steps s on s.job_id = j.id
    where j.user_id = any(${ids}) and j.status in ('pending', 'processing')`;
}
