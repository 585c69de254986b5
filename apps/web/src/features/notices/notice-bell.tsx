import { Popover } from "@static-engine/ui";
import { Bell } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

const NoticeList = lazy(() => import("./notice-list.tsx").then((module) => ({ default: module.NoticeList })));

/** How much has happened that nobody has looked at; opening it is looking. */
export function NoticeBell() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const notices = trpc.events.notices.useQuery({ limit: 20 });
  const unseen = notices.data?.unseen ?? 0;
  return (
    <Popover
      label={t("notices.title")}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      className="w-[380px]"
      trigger={
        <button
          type="button"
          aria-label={
            unseen > 0 ? `${t("notices.title")}: ${t("notices.new", { count: unseen })}` : t("notices.title")
          }
          className="relative grid size-8 shrink-0 place-items-center rounded-control text-ink2 hover:bg-hover hover:text-ink max-md:size-9"
        >
          <Bell />
          {unseen > 0 ? (
            <span
              aria-hidden="true"
              className="absolute top-1 right-1 size-2 rounded-full bg-ac ring-2 ring-surface"
            />
          ) : null}
        </button>
      }
    >
      <Suspense>
        <NoticeList onLeave={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}
