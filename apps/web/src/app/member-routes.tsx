import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readAdSearch } from "../features/ad/ad-search.ts";
import { readEditorSearch } from "../features/ad/editor/editor-search.ts";
import { readConceptSearch } from "../features/concept/concept-search.ts";
import { readCreateSearch } from "../features/create/create-search.ts";
import { readLibrarySearch } from "../features/library/library-search.ts";
import { readGoogle } from "../features/member/ways-in/read-google.ts";
import { requireMember } from "./guards.ts";
import { rootRoute } from "./root-route.tsx";

const memberLayout = createRoute({
  getParentRoute: () => rootRoute,
  id: "member",
  beforeLoad: requireMember,
  component: lazyRouteComponent(() => import("./shell/member-shell.tsx"), "MemberShell"),
});

const parent = { getParentRoute: () => memberLayout };

const homeRoute = createRoute({
  ...parent,
  path: "/home",
  component: lazyRouteComponent(() => import("../features/home/home-screen.tsx"), "HomeScreen"),
});

const brandsRoute = createRoute({
  ...parent,
  path: "/brands",
  component: lazyRouteComponent(() => import("../features/brand/brands-screen.tsx"), "BrandsScreen"),
});

const newBrandRoute = createRoute({
  ...parent,
  path: "/brands/new",
  component: lazyRouteComponent(() => import("../features/brand/brand-screen.tsx"), "NewBrandScreen"),
});

const brandRoute = createRoute({
  ...parent,
  path: "/brands/$brandId",
  component: lazyRouteComponent(() => import("../features/brand/brand-screen.tsx"), "BrandScreen"),
});

const newProductRoute = createRoute({
  ...parent,
  path: "/brands/$brandId/products/new",
  component: lazyRouteComponent(() => import("../features/brand/product-screen.tsx"), "NewProductScreen"),
});

const productRoute = createRoute({
  ...parent,
  path: "/brands/$brandId/products/$productId",
  component: lazyRouteComponent(() => import("../features/brand/product-screen.tsx"), "ProductScreen"),
});

const conceptsRoute = createRoute({
  ...parent,
  path: "/concepts",
  validateSearch: readConceptSearch,
  component: lazyRouteComponent(() => import("../features/concept/concepts-screen.tsx"), "ConceptsScreen"),
});

const createRunRoute = createRoute({
  ...parent,
  path: "/create",
  validateSearch: readCreateSearch,
  component: lazyRouteComponent(() => import("../features/create/create-screen.tsx"), "CreateScreen"),
});

const runRoute = createRoute({
  ...parent,
  path: "/runs/$runId",
  component: lazyRouteComponent(() => import("../features/run/run-screen.tsx"), "RunScreen"),
});

const adRoute = createRoute({
  ...parent,
  path: "/ads/$adId",
  validateSearch: readAdSearch,
  component: lazyRouteComponent(() => import("../features/ad/ad-screen.tsx"), "AdScreen"),
});

const fixRoute = createRoute({
  ...parent,
  path: "/ads/$adId/fixes/$version",
  component: lazyRouteComponent(() => import("../features/ad/fix/fix-screen.tsx"), "FixScreen"),
});

const editorRoute = createRoute({
  ...parent,
  path: "/ads/$adId/edit",
  validateSearch: readEditorSearch,
  component: lazyRouteComponent(() => import("../features/ad/editor/editor-screen.tsx"), "EditorScreen"),
});

const libraryRoute = createRoute({
  ...parent,
  path: "/library",
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import("../features/library/library-screen.tsx"), "LibraryScreen"),
});

const billingRoute = createRoute({
  ...parent,
  path: "/billing",
  component: lazyRouteComponent(() => import("../features/billing/billing-screen.tsx"), "BillingScreen"),
});

const checkoutDoneRoute = createRoute({
  ...parent,
  path: "/billing/done",
  validateSearch: (search: Record<string, unknown>): { checkout?: string } =>
    typeof search.checkout === "string" ? { checkout: search.checkout } : {},
  component: lazyRouteComponent(
    () => import("../features/billing/checkout-done-screen.tsx"),
    "CheckoutDoneScreen",
  ),
});

const ordersRoute = createRoute({
  ...parent,
  path: "/orders",
  component: lazyRouteComponent(() => import("../features/orders/orders-screen.tsx"), "OrdersScreen"),
});

const settingsRoute = createRoute({
  ...parent,
  path: "/settings",
  validateSearch: readGoogle,
  component: lazyRouteComponent(() => import("../features/member/settings-screen.tsx"), "SettingsScreen"),
});

export const memberRoutes = memberLayout.addChildren([
  homeRoute,
  brandsRoute,
  newBrandRoute,
  brandRoute,
  newProductRoute,
  productRoute,
  conceptsRoute,
  createRunRoute,
  runRoute,
  adRoute,
  fixRoute,
  editorRoute,
  libraryRoute,
  billingRoute,
  checkoutDoneRoute,
  ordersRoute,
  settingsRoute,
]);
