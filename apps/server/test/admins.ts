import { randomUUID } from "node:crypto";
import type { AdminRole } from "@static-engine/contracts";
import { AdminId } from "@static-engine/contracts";
import { adminUsers } from "@static-engine/db/schema";
import { hashPassword } from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import type { Client, TestServer } from "./test-server.ts";

export const ADMIN_PASSWORD = "correct horse battery";
let passwordHash: Promise<string> | null = null;

export type TestAdmin = { id: AdminId; email: string; client: Client; cookie(): string };

/** An admin of this role without a second factor, signed in. */
export async function makeAdmin(server: TestServer, role: AdminRole): Promise<TestAdmin> {
  const email = randomEmail();
  passwordHash ??= hashPassword(ADMIN_PASSWORD);
  const [row] = await server.container.database.drizzle
    .insert(adminUsers)
    .values({
      email,
      role,
      name: `Test ${role} ${randomUUID().slice(0, 4)}`,
      passwordHash: await passwordHash,
      totpRequired: false,
    })
    .returning({ id: adminUsers.id });
  const session = server.connect();
  await session.client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD });
  return { id: AdminId.parse(row?.id), email, ...session };
}
