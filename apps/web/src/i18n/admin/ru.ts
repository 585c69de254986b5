import type { AdminMessages } from "./messages.ts";
import { auth } from "./ru/auth.ts";
import { concepts } from "./ru/concepts.ts";
import { config } from "./ru/config.ts";
import { dashboard } from "./ru/dashboard.ts";
import { members, runStatus } from "./ru/members.ts";
import { audit, orders, providers, queue, system } from "./ru/operations.ts";
import { prompts } from "./ru/prompts.ts";
import { roles, shell } from "./ru/shell.ts";
import { permissions, team } from "./ru/team.ts";

export const adminRu: AdminMessages = {
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
