import { Input } from "@static-engine/ui";
import { Eye, EyeOff } from "lucide-react";
import type { ComponentProps } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A plain button with a title: the first page somebody opens must not wait for a tooltip library. */
export function PasswordInput(props: ComponentProps<"input"> & { size?: never }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const label = shown ? t("member.hidePassword") : t("member.showPassword");
  return (
    <Input
      tall
      {...props}
      type={shown ? "text" : "password"}
      end={
        <button
          type="button"
          aria-label={label}
          title={label}
          onClick={() => setShown(!shown)}
          className="grid size-7 place-items-center rounded-control text-ink2 hover:bg-hover hover:text-ink pointer-coarse:size-10"
        >
          {shown ? <EyeOff /> : <Eye />}
        </button>
      }
    />
  );
}
