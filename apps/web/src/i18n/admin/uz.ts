import type { AdminMessages } from "./messages.ts";
import { auth } from "./uz/auth.ts";
import { concepts } from "./uz/concepts.ts";
import { config } from "./uz/config.ts";
import { dashboard } from "./uz/dashboard.ts";
import { members, runStatus } from "./uz/members.ts";
import { audit, orders, providers, queue, system } from "./uz/operations.ts";
import { prompts } from "./uz/prompts.ts";
import { roles, shell } from "./uz/shell.ts";
import { permissions, team } from "./uz/team.ts";

export const adminUz: AdminMessages = {
  audit,
  orders,
  providers,
  queue,
  system,
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
