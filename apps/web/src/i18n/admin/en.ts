import { auth } from "./en/auth.ts";
import { concepts } from "./en/concepts.ts";
import { config } from "./en/config.ts";
import { dashboard } from "./en/dashboard.ts";
import { members, runStatus } from "./en/members.ts";
import { prompts } from "./en/prompts.ts";
import { roles, shell } from "./en/shell.ts";
import { permissions, team } from "./en/team.ts";

/** The words of the admin group, fetched with its pages. They stand under `admin.` beside those of the members'. */
export const adminEn = {
  auth,
  concepts,
  config,
  dashboard,
  members,
  permissions,
  prompts,
  roles,
  runStatus,
  shell,
  team,
};
