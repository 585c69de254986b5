import type { CsvFault, CsvImport as Result } from "@static-engine/contracts";
import { CSV_LIMITS } from "@static-engine/contracts";
import { Badge, Button, cx, Dialog, DialogActions, FieldError, showToast } from "@static-engine/ui";
import { Check, FileSpreadsheet, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import { useFileDrop } from "../../lib/use-file-drop.ts";

/** Products of a shop from its CSV: looked at first, then taken over as far as its rows are right. */
export function CsvImport({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileSpreadsheet />} onClick={() => setOpen(true)}>
        {t("csv.open")}
      </Button>
      {isOpen ? <CsvDialog brandId={brandId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CsvDialog({ brandId, onClose }: { brandId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const format = useFormat();
  const utils = trpc.useUtils();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const send = trpc.product.importCsv.useMutation();
  const look = trpc.product.importCsv.useMutation();

  function formOf(chosen: File, dryRun: boolean): FormData {
    const form = new FormData();
    form.set("file", chosen);
    form.set("brandId", brandId);
    form.set("dryRun", String(dryRun));
    return form;
  }
  function choose(chosen: File | undefined) {
    if (chosen) {
      setTooLarge(chosen.size > CSV_LIMITS.bytes);
      setFile(chosen);
      look.reset();
      if (chosen.size <= CSV_LIMITS.bytes) {
        look.mutate(formOf(chosen, true));
      }
    }
  }
  const isOver = useFileDrop(zone, choose);
  function take(chosen: File) {
    send.mutate(formOf(chosen, false), {
      onSuccess(done) {
        utils.product.invalidate();
        utils.brand.invalidate();
        showToast({
          text: t("csv.done", { count: done.created + done.updated }),
          icon: <Check />,
        });
        if (done.failed === 0) {
          onClose();
        }
      },
    });
  }
  const seen = send.data ?? look.data;
  const toWrite = look.data ? look.data.created + look.data.updated : 0;
  const error = isTooLarge
    ? t("csv.tooLarge", { mb: format.megabytes(CSV_LIMITS.bytes) })
    : (send.error ?? look.error)
      ? errorText(send.error ?? look.error)
      : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="l"
      title={t("csv.title")}
      description={t("csv.lead", {
        rows: format.number(CSV_LIMITS.rows),
        mb: format.megabytes(CSV_LIMITS.bytes),
      })}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t("csv.choose")}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <div
        ref={zone}
        className={cx(
          "flex flex-wrap items-center gap-3 rounded-control bg-sunken px-4 py-3",
          isOver ? "shadow-[inset_0_0_0_2px_var(--ac)]" : "shadow-[inset_0_0_0_1px_var(--line2)]",
        )}
      >
        <Button
          icon={<Upload />}
          busy={look.isPending}
          busyLabel={t("csv.reading")}
          onClick={() => input.current?.click()}
        >
          {t("csv.choose")}
        </Button>
        <span className="min-w-0 truncate text-ink2">{file?.name ?? t("csv.orDrop")}</span>
      </div>
      {error ? (
        <div className="mt-3">
          <FieldError>{error}</FieldError>
        </div>
      ) : null}
      {seen ? <CsvResult result={seen} isDone={Boolean(send.data)} /> : null}
      <div className="mt-5">
        <DialogActions>
          <Button onClick={onClose}>{send.data ? t("common.close") : t("common.cancel")}</Button>
          {send.data || !file ? null : (
            <Button
              tone="ink"
              icon={<Check />}
              off={toWrite === 0 || isTooLarge}
              busy={send.isPending}
              busyLabel={t("csv.taking")}
              onClick={() => take(file)}
            >
              {t("csv.take", { count: toWrite })}
            </Button>
          )}
        </DialogActions>
      </div>
    </Dialog>
  );
}

function CsvResult({ result, isDone }: { result: Result; isDone: boolean }) {
  const { t } = useTranslation();
  const unread = result.columns.filter(({ field }) => field === null).map(({ heading }) => heading);
  return (
    <div className="mt-4 grid gap-4">
      <p className="flex flex-wrap gap-1.5" aria-live="polite">
        <Badge tone="ok">{t(isDone ? "csv.created" : "csv.toCreate", { count: result.created })}</Badge>
        <Badge>{t(isDone ? "csv.updated" : "csv.toUpdate", { count: result.updated })}</Badge>
        <Badge>{t("csv.unchanged", { count: result.unchanged })}</Badge>
        {result.failed > 0 ? <Badge tone="error">{t("csv.failed", { count: result.failed })}</Badge> : null}
      </p>
      {unread.length > 0 ? (
        <p className="text-note text-ink2">{t("csv.unread", { columns: unread.join(", ") })}</p>
      ) : null}
      {!isDone && result.preview.length > 0 ? (
        <div className="max-h-60 overflow-auto border-y border-line">
          <table className="w-full min-w-[520px] text-left">
            <thead className="sticky top-0 bg-raised text-note text-ink3">
              <tr>
                <th className="py-1.5 pr-3 font-normal">{t("csv.line")}</th>
                <th className="py-1.5 pr-3 font-normal">{t("product.name")}</th>
                <th className="py-1.5 pr-3 font-normal">{t("product.price")}</th>
                <th className="py-1.5 pr-3 font-normal">{t("onboarding.why")}</th>
                <th className="py-1.5 font-normal">{t("csv.what")}</th>
              </tr>
            </thead>
            <tbody>
              {result.preview.map((row) => (
                <tr key={row.line} className="border-t border-line align-top">
                  <td className="py-1.5 pr-3 text-ink3 tabular-nums">{row.line}</td>
                  <td className="max-w-48 truncate py-1.5 pr-3">{row.name}</td>
                  <td className="py-1.5 pr-3 whitespace-nowrap">
                    {[row.priceText, row.currency].filter(Boolean).join(" ")}
                  </td>
                  <td className="max-w-60 truncate py-1.5 pr-3 text-ink2">{row.usps.join(" · ")}</td>
                  <td className="py-1.5 text-note text-ink2">{t(`csv.action.${row.action}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {result.faults.length > 0 ? (
        <section aria-label={t("csv.faults")}>
          <h3 className="font-label">{t("csv.faults")}</h3>
          <ul className="mt-1 max-h-44 overflow-y-auto">
            {result.faults.map((fault, index) => (
              <Fault key={`${fault.line}-${fault.column}-${index}`} fault={fault} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Fault({ fault }: { fault: CsvFault }) {
  const { t } = useTranslation();
  const { line, column, reason, value } = fault;
  return (
    <li className="border-t border-line py-1.5 text-note">
      <span className="font-label">
        {column ? t("csv.atColumn", { line, column }) : t("csv.atLine", { line })}
      </span>{" "}
      {t(`csv.reasons.${reason}`, { value })}
    </li>
  );
}
