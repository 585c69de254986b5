import { FieldError } from "@static-engine/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SwitchField } from "../../components/switch-field.tsx";
import { askToNotify, canNotify, desktopNotices } from "../../lib/desktop-notices.ts";
import { useStore } from "../../lib/store.ts";
import { SettingsPart } from "./settings-part.tsx";

export function NoticeSettings() {
  const { t } = useTranslation();
  const setting = useStore(desktopNotices);
  const [isRefused, setRefused] = useState(false);
  if (!canNotify()) {
    return null;
  }
  async function change(on: boolean) {
    if (on) {
      setRefused(!(await askToNotify()));
    } else {
      desktopNotices.set("off");
    }
  }
  return (
    <SettingsPart title={t("notices.title")} text={t("notices.settingsText")}>
      <SwitchField
        label={t("notices.desktop")}
        hint={t("notices.desktopHint")}
        checked={setting === "on"}
        onChange={change}
      />
      {isRefused ? <FieldError>{t("notices.refused")}</FieldError> : null}
    </SettingsPart>
  );
}
