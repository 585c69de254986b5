import type { AdminMessages } from "./messages.ts";
import { auth } from "./uz/auth.ts";
import { roles, shell } from "./uz/shell.ts";
import { permissions, team } from "./uz/team.ts";

export const adminUz: AdminMessages = { auth, permissions, roles, shell, team };
