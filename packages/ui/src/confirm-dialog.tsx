import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogActions } from "./dialog.tsx";

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  keepLabel: string;
  confirmLabel: string;
  busyLabel?: string;
  busy?: boolean;
  tone?: "ink" | "danger";
  onConfirm: () => void;
};

/** Two ways out; the safe one has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    keepLabel,
    confirmLabel,
    busyLabel,
    busy,
    tone = "ink",
    onConfirm,
  } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <DialogActions>
        <Button autoFocus onClick={() => onOpenChange(false)}>
          {keepLabel}
        </Button>
        <Button
          tone={tone}
          onClick={onConfirm}
          {...(busy ? { busy } : {})}
          {...(busyLabel ? { busyLabel } : {})}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
