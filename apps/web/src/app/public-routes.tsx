import type { GoogleOutcome } from "@static-engine/contracts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readGoogle } from "../features/member/ways-in/read-google.ts";
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

/** Besides, how a way through Google ended. */
function readSignIn(search: Record<string, unknown>): { next?: string; google?: GoogleOutcome } {
  return { ...readNext(search), ...readGoogle(search) };
}

/** The proof that a link in a mail carries. */
function readToken({ token }: Record<string, unknown>): { token?: string } {
  return typeof token === "string" && token.length <= 200 ? { token } : {};
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
  validateSearch: readSignIn,
  component: lazyRouteComponent(() => import("../features/member/sign-in-screen.tsx"), "SignInScreen"),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signup",
  validateSearch: readSignUp,
  component: lazyRouteComponent(() => import("../features/member/sign-up-screen.tsx"), "SignUpScreen"),
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot",
  component: lazyRouteComponent(() => import("../features/member/ways-in/forgot-screen.tsx"), "ForgotScreen"),
});

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset",
  validateSearch: readToken,
  component: lazyRouteComponent(() => import("../features/member/ways-in/reset-screen.tsx"), "ResetScreen"),
});

const magicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/magic",
  validateSearch: readToken,
  component: lazyRouteComponent(() => import("../features/member/ways-in/magic-screen.tsx"), "MagicScreen"),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verify",
  validateSearch: readToken,
  component: lazyRouteComponent(() => import("../features/member/ways-in/verify-screen.tsx"), "VerifyScreen"),
});

const mailboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/mailbox",
  component: lazyRouteComponent(
    () => import("../features/member/ways-in/mailbox-screen.tsx"),
    "MailboxScreen",
  ),
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

const sharedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/s/$token",
  component: lazyRouteComponent(() => import("../features/share/shared-screen.tsx"), "SharedScreen"),
});

export const publicRoutes = [
  landingRoute,
  pricingRoute,
  signInRoute,
  signUpRoute,
  forgotRoute,
  resetRoute,
  magicRoute,
  verifyRoute,
  mailboxRoute,
  onboardingRoute,
  sharedRoute,
];
