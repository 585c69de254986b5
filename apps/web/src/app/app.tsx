import { Toaster, TooltipProvider } from "@static-engine/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../lib/trpc.ts";
import { queryClient, trpcClient } from "./clients.ts";
import { router } from "./router.ts";

export function App() {
  const { t } = useTranslation();
  return (
    <trpc.Provider client={trpcClient} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <TooltipProvider delayDuration={400} skipDelayDuration={200}>
          <RouterProvider router={router} />
          <Toaster label={t("common.notices")} />
        </TooltipProvider>
      </QueryClientProvider>
    </trpc.Provider>
  );
}
