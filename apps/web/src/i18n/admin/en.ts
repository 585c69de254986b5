import { auth } from "./en/auth.ts";
import { config } from "./en/config.ts";
import { dashboard } from "./en/dashboard.ts";
import { members, runStatus } from "./en/members.ts";
import { roles, shell } from "./en/shell.ts";
import { permissions, team } from "./en/team.ts";

/** The words of the admin group, fetched with its pages. They stand under `admin.` beside those of the members'. */
export const adminEn = { auth, config, dashboard, members, permissions, roles, runStatus, shell, team };
