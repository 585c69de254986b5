import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireMember } from "./guards.ts";
import { rootRoute } from "./root-route.tsx";

/** Only a path of ours: an address from outside must not send anybody elsewhere after signing in. */
function readNext(search: Record<string, unknown>): { next?: string } {
  const next = search.next;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

/** Besides, the code of the member whose link led here. */
function readSignUp(search: Record<string, unknown>): { next?: string; ref?: string } {
  const { ref } = search;
  return { ...readNext(search), ...(typeof ref === "string" && ref.length <= 40 ? { ref } : {}) };
}

const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../features/landing/landing-screen.tsx"), "LandingScreen"),
});

const pricingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/pricing",
  component: lazyRouteComponent(() => import("../features/pricing/pricing-screen.tsx"), "PricingScreen"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signin",
  validateSearch: readNext,
  component: lazyRouteComponent(() => import("../features/member/sign-in-screen.tsx"), "SignInScreen"),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signup",
  validateSearch: readSignUp,
  component: lazyRouteComponent(() => import("../features/member/sign-up-screen.tsx"), "SignUpScreen"),
});

const onboardingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/onboarding",
  beforeLoad: requireMember,
  component: lazyRouteComponent(
    () => import("../features/onboarding/onboarding-screen.tsx"),
    "OnboardingScreen",
  ),
});

export const publicRoutes = [landingRoute, pricingRoute, signInRoute, signUpRoute, onboardingRoute];
