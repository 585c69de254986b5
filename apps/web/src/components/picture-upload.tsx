import type { UploadedImage } from "@static-engine/contracts";
import { Button, cx, FieldError } from "@static-engine/ui";
import { ImageUp, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/format.ts";
import { useErrorText } from "../lib/use-error-text.ts";
import { useFileDrop } from "../lib/use-file-drop.ts";

type PictureUploadProps = {
  label: string;
  hint: string;
  url: string | null;
  maxBytes: number;
  upload: (body: FormData) => Promise<UploadedImage>;
  onUploaded: (image: UploadedImage) => void;
  /** Something below the buttons, such as what became of the picture. */
  note?: ReactNode;
  shape: "wide" | "square";
  /** Where a row beside it already says what it is. */
  hiddenLabel?: boolean;
};

const TYPES = "image/png,image/jpeg,image/webp";

/** Click, drop or paste a picture. The limit is said before, and too large a file is not even sent. */
export function PictureUpload(props: PictureUploadProps) {
  const { label, hint, url, maxBytes, upload, onUploaded, note, shape, hiddenLabel } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(file: File | undefined) {
    if (!file) {
      return;
    }
    if (file.size > maxBytes) {
      const words = { size: format.megabytes(file.size), max: format.megabytes(maxBytes) };
      setProblem(t("product.tooLarge", words));
      return;
    }
    setProblem(null);
    setBusy(true);
    const body = new FormData();
    body.append("file", file);
    try {
      onUploaded(await upload(body));
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(false);
    }
  }

  const isOver = useFileDrop(zone, send);

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <span className={hiddenLabel ? "sr-only" : "font-label"}>{label}</span>
      <div
        ref={zone}
        className={cx(
          "checker relative grid place-items-center overflow-hidden rounded-pic shadow-[inset_0_0_0_1px_var(--line)]",
          shape === "wide" ? "h-28" : "aspect-[4/5] max-h-56",
          isOver && "outline-2 outline-ac",
        )}
      >
        {url ? (
          <img src={url} alt="" className="absolute inset-0 size-full object-contain p-3" />
        ) : (
          <button
            type="button"
            onClick={() => input.current?.click()}
            className="flex size-full flex-col items-center justify-center gap-1.5 bg-surface text-note text-ink2 hover:bg-sunken"
          >
            <ImageUp className="text-ink3" />
            {isOver ? t("product.dropHere") : t("product.upload")}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          send(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="s"
          icon={url ? <RefreshCw className="size-3.5" /> : null}
          busy={isBusy}
          busyLabel={t("product.uploading")}
          onClick={() => input.current?.click()}
        >
          {url ? t("product.replace") : t("product.upload")}
        </Button>
        {note}
      </div>
      {problem ? <FieldError>{problem}</FieldError> : <p className="text-note text-ink3">{hint}</p>}
    </div>
  );
}
