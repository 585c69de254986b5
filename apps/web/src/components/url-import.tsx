import type { BrandProposal, FoundProduct, UploadedImage } from "@static-engine/contracts";
import { Button, Field, Input, showToast } from "@static-engine/ui";
import { Check, Globe, RefreshCw } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fileOfDataUrl } from "../lib/data-file.ts";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";
import type { ProposalKey } from "./proposal-keys.ts";
import { keysOf } from "./proposal-keys.ts";
import { ProposalList } from "./proposal-list.tsx";

/** What the member takes over of a proposal; the rest is left out. */
export type TakenProposal = Partial<Omit<BrandProposal, "logo">> & { picture: UploadedImage | null };

type UrlImportProps = {
  onTake: (taken: TakenProposal) => void;
  /** Where a product can be taken over too. */
  onProduct?: (product: FoundProduct) => void;
};

/** A website's address instead of typing: what it says is shown with where it was found, and taken over by a press. */
export function UrlImport({ onTake, onProduct }: UrlImportProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [url, setUrl] = useState("");
  const [left, setLeft] = useState<ReadonlySet<ProposalKey>>(new Set());
  const read = trpc.brand.importFromUrl.useMutation();
  const upload = trpc.brand.uploadLogo.useMutation();
  const proposal = read.data;

  function submit() {
    if (url.trim() && !read.isPending) {
      setLeft(new Set());
      read.mutate({ url: url.trim() });
    }
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === "Enter") {
      // Inside another form: its Enter is not meant.
      event.preventDefault();
      submit();
    }
  }
  async function take(found: BrandProposal) {
    const wanted = new Set(keysOf(found).filter((key) => !left.has(key)));
    const { logo, ...values } = found;
    let picture: UploadedImage | null = null;
    if (logo && wanted.has("logo")) {
      const body = new FormData();
      body.set("file", fileOfDataUrl(logo.value.dataUrl, "logo"));
      picture = await upload.mutateAsync(body).catch((error: unknown) => {
        showToast({ text: errorText(error) });
        return null;
      });
    }
    const chosen = Object.fromEntries(
      Object.entries(values).filter(([key]) => key === "url" || [...wanted].some((want) => want === key)),
    );
    onTake({ ...chosen, picture });
    showToast({ text: t("import.taken"), icon: <Check /> });
    read.reset();
  }
  return (
    <section aria-label={t("import.title")} className="mb-5 rounded-card bg-surface p-4 shadow-1">
      <Field
        label={t("import.title")}
        hint={t("import.hint")}
        error={read.error ? errorText(read.error) : undefined}
      >
        <div className="flex gap-2 max-sm:flex-col">
          <div className="min-w-0 flex-1">
            <Input
              inputMode="url"
              autoComplete="url"
              aria-label={t("import.title")}
              placeholder="oda-skin.com"
              value={url}
              maxLength={2000}
              onChange={(event) => setUrl(event.target.value)}
              onKeyDown={handleKey}
              start={<Globe className="size-3.5" />}
            />
          </div>
          <Button
            icon={proposal ? <RefreshCw /> : <Globe />}
            off={url.trim() === ""}
            busy={read.isPending}
            busyLabel={t("import.reading")}
            onClick={submit}
          >
            {proposal ? t("import.again") : t("import.read")}
          </Button>
        </div>
      </Field>
      {proposal ? (
        <>
          <ProposalList
            proposal={proposal}
            left={left}
            onLeft={setLeft}
            {...(onProduct ? { onProduct } : {})}
          />
          <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
            <p className="text-note text-ink2">{t("import.notSaved")}</p>
            <Button
              tone="ink"
              icon={<Check />}
              off={left.size === keysOf(proposal).length}
              busy={upload.isPending}
              busyLabel={t("import.taking")}
              onClick={() => take(proposal)}
            >
              {t("import.take")}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
