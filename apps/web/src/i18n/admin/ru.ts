import type { AdminMessages } from "./messages.ts";
import { auth } from "./ru/auth.ts";
import { config } from "./ru/config.ts";
import { dashboard } from "./ru/dashboard.ts";
import { members, runStatus } from "./ru/members.ts";
import { roles, shell } from "./ru/shell.ts";
import { permissions, team } from "./ru/team.ts";

export const adminRu: AdminMessages = {
  auth,
  config,
  dashboard,
  members,
  permissions,
  roles,
  runStatus,
  shell,
  team,
};
