import { z } from "zod";
import { AdminRole } from "./enums.ts";
import { AdminId, AdminInviteId } from "./ids.ts";
import { Email, Instant, Page } from "./primitives.ts";

export const Admin = z.object({
  id: AdminId,
  email: z.string(),
  name: z.string(),
  role: AdminRole,
  status: z.enum(["active", "suspended"]),
  hasTotp: z.boolean(),
  lastLoginAt: Instant.nullable(),
  createdAt: Instant,
});
export type Admin = z.infer<typeof Admin>;

export const AdminPage = Page(Admin);
export type AdminPage = z.infer<typeof AdminPage>;

export const SetAdminRoleInput = z.object({ id: AdminId, role: AdminRole });
export type SetAdminRoleInput = z.infer<typeof SetAdminRoleInput>;

export const AdminIdInput = z.object({ id: AdminId });

export const CreateInviteInput = z.object({ email: Email, role: AdminRole });
export type CreateInviteInput = z.infer<typeof CreateInviteInput>;

export const AdminInvite = z.object({
  id: AdminInviteId,
  email: z.string(),
  role: AdminRole,
  status: z.enum(["open", "accepted", "revoked", "expired"]),
  invitedBy: z.string().nullable(),
  expiresAt: Instant,
  createdAt: Instant,
});
export type AdminInvite = z.infer<typeof AdminInvite>;

export const AdminInvitePage = Page(AdminInvite);
export type AdminInvitePage = z.infer<typeof AdminInvitePage>;

/** `url` holds the token and is told this once. */
export const CreatedInvite = AdminInvite.extend({ url: z.string() });
export type CreatedInvite = z.infer<typeof CreatedInvite>;

export const InviteIdInput = z.object({ id: AdminInviteId });
export type InviteIdInput = z.infer<typeof InviteIdInput>;
