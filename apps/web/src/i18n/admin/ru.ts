import type { AdminMessages } from "./messages.ts";
import { auth } from "./ru/auth.ts";
import { roles, shell } from "./ru/shell.ts";
import { permissions, team } from "./ru/team.ts";

export const adminRu: AdminMessages = { auth, permissions, roles, shell, team };
