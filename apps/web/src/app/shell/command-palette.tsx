import { Keys, PaletteDialog, PaletteGroup, PaletteItem, RatioMark } from "@static-engine/ui";
import { useNavigate } from "@tanstack/react-router";
import {
  Building2,
  Coins,
  House,
  Images,
  Keyboard,
  LayoutGrid,
  LogOut,
  Package,
  Plus,
  Settings,
  Store,
} from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RATIOS } from "../../components/ratios.ts";
import { useScopedBrand } from "../../components/use-scoped-brand.ts";
import { conceptName } from "../../i18n/concept-name.ts";
import { useFormat } from "../../lib/format.ts";
import { searchForms } from "../../lib/layout-swap.ts";
import { trpc } from "../../lib/trpc.ts";
import { useDebounced } from "../../lib/use-debounced.ts";
import { openKeyboardMap } from "./palette-state.ts";
import { useSignOut } from "./use-sign-out.ts";

const SHOWN = 5;

/** Everything by name: what to do, which ad, which concept, which product, where to go. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { brand } = useScopedBrand();
  const [text, setText] = useState("");
  const search = useDebounced(text.trim(), 120);
  const scope = brand ? { brandId: brand.id } : {};
  const found = { ...(search ? { search } : {}), limit: SHOWN };
  const ads = trpc.library.list.useQuery({ ...scope, ...found }, { placeholderData: (before) => before });
  const concepts = trpc.concept.list.useQuery(
    { ...found },
    { enabled: search !== "", placeholderData: (before) => before },
  );
  const products = trpc.product.list.useQuery(
    { ...scope, ...found },
    { placeholderData: (before) => before },
  );

  function go(run: () => void) {
    return () => {
      onClose();
      run();
    };
  }
  const places = [
    { icon: <House />, label: t("nav.home"), run: () => navigate({ to: "/home" }) },
    { icon: <Images />, label: t("nav.library"), run: () => navigate({ to: "/library", search: {} }) },
    { icon: <LayoutGrid />, label: t("nav.concepts"), run: () => navigate({ to: "/concepts", search: {} }) },
    { icon: <Store />, label: t("nav.brands"), run: () => navigate({ to: "/brands" }) },
    { icon: <Coins />, label: t("nav.usage"), run: () => navigate({ to: "/billing" }) },
    { icon: <Settings />, label: t("nav.settings"), run: () => navigate({ to: "/settings" }) },
    { icon: <Keyboard />, label: t("nav.keyboard"), run: openKeyboardMap },
    { icon: <LogOut />, label: t("nav.signOut"), run: signOut },
  ];
  const deeds = [
    {
      icon: <Plus />,
      label: t("palette.makeSix"),
      note: t("common.credits", { count: 5 }),
      run: () => navigate({ to: "/create", search: {} }),
    },
    { icon: <Building2 />, label: t("nav.newBrand"), note: "", run: () => navigate({ to: "/brands/new" }) },
  ];
  const wanted = searchForms(text);
  const matches = (label: string) => wanted.some((form) => label.toLowerCase().includes(form));

  return (
    <PaletteDialog
      label={t("nav.search")}
      placeholder={t("nav.search")}
      value={text}
      onValueChange={setText}
      onClose={onClose}
      empty={t("palette.nothing", { text })}
      footer={
        <>
          <Keys keys={["↑", "↓"]} /> {t("palette.move")}
          <Keys keys={["enter"]} className="ml-2" /> {t("palette.doIt")}
          <span className="ml-auto flex items-center gap-1.5">
            <Keys keys={["?"]} /> {t("keyboard.all")}
          </span>
        </>
      }
    >
      <PaletteGroup heading={t("palette.do")}>
        {deeds
          .filter((deed) => matches(deed.label))
          .map((deed) => (
            <PaletteItem key={deed.label} icon={deed.icon} note={deed.note} onSelect={go(deed.run)}>
              {deed.label}
            </PaletteItem>
          ))}
      </PaletteGroup>
      <PaletteGroup heading={t("palette.ads")}>
        {(ads.data?.items ?? []).map((ad) => (
          <PaletteItem
            key={ad.id}
            value={`ad-${ad.id}`}
            icon={<img src={ad.renders[0]?.thumbUrl} alt="" className="size-8 rounded-pic object-cover" />}
            note={
              <span className="flex items-center gap-1">
                {RATIOS.map((ratio) => (
                  <RatioMark key={ratio} ratio={ratio} />
                ))}
              </span>
            }
            onSelect={go(() => navigate({ to: "/ads/$adId", params: { adId: ad.id } }))}
          >
            <span className="font-label">{ad.copy?.headline ?? conceptName(ad.concept.name)}</span>{" "}
            <span className="text-ink3">
              {ad.product.name}, {format.day(ad.createdAt)}
            </span>
          </PaletteItem>
        ))}
      </PaletteGroup>
      <PaletteGroup heading={t("palette.concepts")}>
        {(search ? (concepts.data?.items ?? []) : []).map((concept) => (
          <PaletteItem
            key={concept.id}
            value={`concept-${concept.id}`}
            icon={<LayoutGrid />}
            onSelect={go(() => navigate({ to: "/create", search: { concept: concept.id } }))}
          >
            {conceptName(concept.name)}
          </PaletteItem>
        ))}
      </PaletteGroup>
      <PaletteGroup heading={t("palette.products")}>
        {(products.data?.items ?? []).map((product) => (
          <PaletteItem
            key={product.id}
            value={`product-${product.id}`}
            icon={<Package />}
            onSelect={go(() =>
              navigate({
                to: "/brands/$brandId/products/$productId",
                params: { brandId: product.brandId, productId: product.id },
              }),
            )}
          >
            {product.name}
          </PaletteItem>
        ))}
      </PaletteGroup>
      <PaletteGroup heading={t("palette.go")}>
        {places
          .filter((place) => matches(place.label))
          .map((place) => (
            <PaletteItem key={place.label} icon={place.icon} onSelect={go(place.run)}>
              {place.label}
            </PaletteItem>
          ))}
      </PaletteGroup>
    </PaletteDialog>
  );
}
