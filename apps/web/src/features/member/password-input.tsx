import { IconButton, Input } from "@static-engine/ui";
import { Eye, EyeOff } from "lucide-react";
import type { ComponentProps } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export function PasswordInput(props: ComponentProps<"input"> & { size?: never }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Input
      tall
      {...props}
      type={shown ? "text" : "password"}
      end={
        <IconButton
          size="s"
          label={shown ? t("member.hidePassword") : t("member.showPassword")}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </IconButton>
      }
    />
  );
}
