import { AdminRole, CreateInviteInput } from "@static-engine/contracts";
import { createInvite } from "@static-engine/services";
import { withContainer } from "../embedded/with-container.ts";
import { StartupError } from "../env.ts";

const USAGE = `pnpm admin:create <e-mail> [${AdminRole.options.join(" | ")}]`;

/** Makes the link by which the first admin comes in; they choose their own password and set up a second factor. */
const [email, role = "super_admin"] = process.argv.slice(2);

await withContainer(async (ctx) => {
  const input = CreateInviteInput.safeParse({ email, role });
  if (!input.success) throw new StartupError(USAGE);
  const invite = await createInvite({ ctx, input: input.data });
  console.log(`${invite.email} becomes ${invite.role} by this link, once, until ${invite.expiresAt}:`);
  console.log(invite.url);
});
