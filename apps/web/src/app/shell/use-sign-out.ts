import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { trpc } from "../../lib/trpc.ts";

/** Leaves nothing of the member behind on a shared machine: the whole cache goes too. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const logout = trpc.member.logout.useMutation({
    async onSettled() {
      await navigate({ to: "/signin", search: {} });
      queryClient.clear();
    },
  });
  return () => logout.mutate();
}
