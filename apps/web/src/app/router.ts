import { createRouter } from "@tanstack/react-router";
import { PageError } from "../components/page-error.tsx";
import { adminRoutes } from "./admin/admin-routes.tsx";
import { memberRoutes } from "./member-routes.tsx";
import { NotFound } from "./not-found.tsx";
import { publicRoutes } from "./public-routes.tsx";
import { rootRoute } from "./root-route.tsx";

export const router = createRouter({
  routeTree: rootRoute.addChildren([...publicRoutes, memberRoutes, ...adminRoutes]),
  defaultPreload: "intent",
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
