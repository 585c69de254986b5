import type { FoundProduct } from "@static-engine/contracts";
import { Button, FieldError, Keys, Mark } from "@static-engine/ui";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Overlays } from "../../components/overlays.tsx";
import { takenFields } from "../../components/taken-fields.ts";
import type { TakenProposal } from "../../components/url-import.tsx";
import { UrlImport } from "../../components/url-import.tsx";
import { useCreateCost } from "../../components/use-create-cost.ts";
import { readLogoColors } from "../../lib/logo-colors.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { useTitle } from "../../lib/use-title.ts";
import { zodForm } from "../../lib/zod-form.ts";
import { keepDraft, readDraft } from "./draft.ts";
import { OnboardingBrand } from "./onboarding-brand.tsx";
import { OnboardingProduct } from "./onboarding-product.tsx";
import type { OnboardingOutput, OnboardingValues, UploadedPicture } from "./onboarding-values.ts";
import { EMPTY, OnboardingForm } from "./onboarding-values.ts";
import { useFirstRun } from "./use-first-run.ts";
import { useFoundPhoto } from "./use-found-photo.ts";

const LivePreview = lazy(() =>
  import("./live-preview.tsx").then((module) => ({ default: module.LivePreview })),
);

const BUSY = {
  idle: "onboarding.starting",
  brand: "onboarding.savingBrand",
  product: "onboarding.savingProduct",
  run: "onboarding.starting",
} as const;

export function OnboardingScreen() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [draft] = useState(readDraft);
  const [logo, setLogo] = useState<UploadedPicture | null>(draft?.logo ?? null);
  const [photo, setPhoto] = useState<UploadedPicture | null>(draft?.photo ?? null);
  const [isGuessed, setGuessed] = useState(false);
  const cost = useCreateCost();
  const member = trpc.member.me.useQuery();
  const firstRun = useFirstRun();
  useTitle(t("onboarding.stepBrand"));
  const schema = zodForm<OnboardingValues, OnboardingOutput>(OnboardingForm);
  const form = useForm<OnboardingValues, unknown, OnboardingOutput>({
    resolver: (values, context, options) =>
      schema(
        { ...values, product: { ...values.product, usps: values.product.usps.filter((usp) => usp.trim()) } },
        context,
        options,
      ),
    defaultValues: draft?.values ?? EMPTY,
    mode: "onTouched",
  });
  const values = form.watch();
  useEffect(() => keepDraft({ values, logo, photo }), [values, logo, photo]);
  // Colours are guessed from the logo, but never over what somebody has chosen.
  async function takeLogo(image: UploadedPicture) {
    setLogo(image);
    form.setValue("brand.logoId", image.id);
    const { primary, accent } = await readLogoColors(image.url);
    const brand = form.getValues("brand");
    if (primary && !brand.primaryColor && !brand.accentColor) {
      form.setValue("brand.primaryColor", primary);
      form.setValue("brand.accentColor", accent);
      setGuessed(true);
    }
  }
  function takeProposal({ picture, url, ...found }: TakenProposal) {
    for (const [name, value] of takenFields(found)) {
      form.setValue(`brand.${name}`, value, { shouldDirty: true, shouldValidate: true });
    }
    form.setValue("brand.websiteUrl", url ?? null);
    if (picture) {
      setLogo(picture);
      form.setValue("brand.logoId", picture.id);
    }
  }
  function takePhoto(image: UploadedPicture | null) {
    setPhoto(image);
    form.setValue("product.photoId", image?.id ?? null);
  }
  const takeFoundPhoto = useFoundPhoto(photo, takePhoto);
  function takeProduct(product: FoundProduct) {
    form.setValue("product.name", product.name, { shouldValidate: true });
    form.setValue("product.priceText", product.priceText);
    form.setValue("product.currency", product.currency);
    const [first = "", ...others] = form.getValues("product.usps");
    // A site praises at length; its first sentence is a reason to begin with.
    const reason = product.description?.split(/(?<=[.!?])\s/)[0]?.slice(0, 200) ?? "";
    form.setValue("product.usps", [first || reason, ...others]);
    takeFoundPhoto(product);
  }
  const action = (
    <Button
      tone="accent"
      size="l"
      type="submit"
      form="onboarding"
      busy={firstRun.step !== "idle"}
      busyLabel={t(BUSY[firstRun.step])}
      className="max-lg:w-full"
    >
      {t("onboarding.action")}
      <Keys keys={["enter"]} tone="on-fill" />
    </Button>
  );
  return (
    <Overlays>
      <div className="flex min-h-dvh flex-col">
        <OnboardingBar />
        <div className="flex flex-1 max-lg:flex-col">
          <main className="min-w-0 flex-1 px-4 pt-5 pb-8 md:px-9">
            <h1 className="text-title max-md:text-title-s">{t("onboarding.title")}</h1>
            <p className="mb-4 text-reading text-ink2">{t("onboarding.lead")}</p>
            <UrlImport onTake={takeProposal} onProduct={takeProduct} />
            <form id="onboarding" noValidate onSubmit={form.handleSubmit(firstRun.run)}>
              <OnboardingBrand form={form} logo={logo} isGuessed={isGuessed} onLogo={takeLogo} />
              <OnboardingProduct form={form} photo={photo} onPhoto={takePhoto} />
            </form>
          </main>
          <aside className="flex flex-col bg-stage p-4 max-lg:pb-36 md:p-8 lg:w-[520px] lg:shrink-0 lg:self-stretch">
            <div className="flex flex-1 flex-col lg:sticky lg:top-[calc(var(--bar)+32px)] lg:h-[calc(100dvh-var(--bar)-64px)] lg:flex-none">
              <p className="mb-3 flex justify-between text-ink2">
                {t("onboarding.live")}
                <span className="text-ink3">{t("onboarding.free")}</span>
              </p>
              <Suspense>
                <LivePreview values={values} logo={logo} photo={photo} />
              </Suspense>
              <div className="mt-auto grid gap-3 pt-6 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-line max-lg:bg-surface max-lg:px-4 max-lg:py-3 max-lg:pb-[max(12px,env(safe-area-inset-bottom))]">
                {firstRun.error ? (
                  <FieldError>
                    {t("onboarding.problem")} {errorText(firstRun.error)}
                  </FieldError>
                ) : null}
                <div className="flex items-center justify-between gap-4 max-lg:flex-col-reverse max-lg:items-stretch max-lg:gap-1.5">
                  <div>
                    <p className="font-label max-lg:hidden">{t("onboarding.next")}</p>
                    <p className="text-ink2 max-lg:text-center max-lg:text-note">
                      {t("onboarding.cost", { cost, credits: member.data?.credits.available ?? 0 })}
                    </p>
                  </div>
                  {action}
                </div>
              </div>
            </div>
          </aside>
        </div>
      </div>
    </Overlays>
  );
}

function OnboardingBar() {
  const { t } = useTranslation();
  return (
    <header className="sticky top-0 z-20 flex h-(--bar) items-center gap-6 border-b border-line bg-surface px-4 md:px-6">
      <Link to="/home" aria-label="Static Engine" className="rounded-s">
        <Mark />
      </Link>
      <ol className="flex items-center gap-5 max-md:hidden">
        <li className="flex items-center gap-2 text-ink2">
          <span className="grid size-5 place-items-center rounded-full bg-ink text-on-ink">
            <Check className="size-3" />
          </span>
          {t("onboarding.stepAccount")}
        </li>
        <li aria-current="step" className="flex items-center gap-2 font-label">
          <span className="grid size-5 place-items-center rounded-full text-tiny shadow-[inset_0_0_0_1.5px_var(--ink)]">
            2
          </span>
          {t("onboarding.stepBrand")}
        </li>
        <li className="flex items-center gap-2 text-ink3">
          <span className="grid size-5 place-items-center rounded-full text-tiny shadow-[inset_0_0_0_1px_var(--linec)]">
            3
          </span>
          {t("onboarding.stepAds")}
        </li>
      </ol>
      <span className="font-label md:hidden">{t("onboarding.stepBrand")}</span>
      <Link to="/home" className="ml-auto rounded-s font-label text-ink2 hover:text-ink">
        {t("onboarding.later")}
      </Link>
    </header>
  );
}
