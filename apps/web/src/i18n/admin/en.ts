import { auth } from "./en/auth.ts";
import { concepts } from "./en/concepts.ts";
import { config } from "./en/config.ts";
import { dashboard } from "./en/dashboard.ts";
import { members, runStatus } from "./en/members.ts";
import { audit, orders, providers, queue, system } from "./en/operations.ts";
import { prompts } from "./en/prompts.ts";
import { roles, shell } from "./en/shell.ts";
import { permissions, team } from "./en/team.ts";

/** The words of the admin group, fetched with its pages. They stand under `admin.` beside those of the members'. */
export const adminEn = {
  audit,
  auth,
  concepts,
  config,
  dashboard,
  members,
  orders,
  permissions,
  prompts,
  providers,
  queue,
  roles,
  runStatus,
  shell,
  system,
  team,
};
