import { randomInt } from "node:crypto";
import type { AdminId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adminRecoveryCodes } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { hashToken } from "../identity/hash-token.ts";

const CODES = 10;
/** No letters or digits that look alike on paper. 12 of these are 58 bits. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

function makeCode(): string {
  const signs = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

const normalize = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Makes ten new codes; those of before open nothing any more. */
export async function replaceRecoveryCodes(tx: Tx, adminId: AdminId): Promise<string[]> {
  const codes = Array.from({ length: CODES }, makeCode);
  await tx.delete(adminRecoveryCodes).where(eq(adminRecoveryCodes.adminId, adminId));
  await tx
    .insert(adminRecoveryCodes)
    .values(codes.map((code) => ({ adminId, codeHash: hashToken(normalize(code)) })));
  return codes;
}

/** Uses a code up; false if it is not one, or was used before. */
export async function useRecoveryCode(tx: Tx, adminId: AdminId, code: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(adminRecoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(adminRecoveryCodes.adminId, adminId),
        eq(adminRecoveryCodes.codeHash, hashToken(normalize(code))),
        isNull(adminRecoveryCodes.usedAt),
      ),
    )
    .returning({ id: adminRecoveryCodes.id });
  return used.length > 0;
}
