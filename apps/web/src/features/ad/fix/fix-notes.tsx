import type { AdVersion, LibraryAd } from "@static-engine/contracts";
import { fieldsOf } from "@static-engine/creative";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useCheckText } from "../../../components/use-check-text.ts";
import { trpc } from "../../../lib/trpc.ts";

type FixNotesProps = { ad: LibraryAd; before: AdVersion; after: AdVersion };

/** What was asked for, what was done, every text and part that differs, and what it took. */
export function FixNotes({ ad, before, after }: FixNotesProps) {
  const { t } = useTranslation();
  const member = trpc.member.me.useQuery().data;
  const checkText = useCheckText();
  const [failure] = after.failures;
  return (
    <aside className="flex min-h-0 flex-col border-line bg-surface max-lg:border-t lg:w-[340px] lg:shrink-0 lg:border-l">
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        {after.request ? (
          <>
            <h2 className="mb-2 text-section">{t("fix.youSaid")}</h2>
            <p className="mb-5 border-l-2 border-ac pl-3 text-reading">{after.request.text}</p>
          </>
        ) : null}
        {after.note ? (
          <>
            <h2 className="mb-2 text-section">{t("fix.weDid")}</h2>
            <p className="mb-5 text-reading">{after.note}</p>
          </>
        ) : null}
        <h2 className="mb-2 text-section">{t("fix.changed")}</h2>
        <Changes adId={ad.id} before={before.version} after={after.version} />
      </div>
      <footer className="grid gap-1.5 border-t border-line bg-sunken px-5 py-4">
        <p className="flex items-center gap-2 font-label">
          {failure ? (
            <>
              <TriangleAlert className="text-wa" /> {checkText(failure).sentence}
            </>
          ) : (
            <>
              <CircleCheck className="text-ok" /> {t("fix.allPass")}
            </>
          )}
        </p>
        {after.request && member ? (
          <p className="text-ink2">
            {t("fix.settled", { count: after.request.settled, left: member.credits.available })}
          </p>
        ) : null}
        <p className="text-note text-ink3">{t("fix.bothStay")}</p>
      </footer>
    </aside>
  );
}

function Changes({ adId, before, after }: { adId: string; before: number; after: number }) {
  const { t } = useTranslation();
  const old = trpc.library.editable.useQuery({ id: adId, version: before }).data?.document;
  const next = trpc.library.editable.useQuery({ id: adId, version: after }).data?.document;
  if (!old || !next) {
    return null;
  }
  const then = new Map(fieldsOf(old).map(({ path, value }) => [path, value]));
  const now = new Map(fieldsOf(next).map(({ path, value }) => [path, value]));
  const texts = [...new Set([...then.keys(), ...now.keys()])].filter(
    (path) => then.get(path) !== now.get(path),
  );
  const parts = (["palette", "composition", "canvas", "scene", "overrides"] as const).filter(
    (part) => JSON.stringify(old[part]) !== JSON.stringify(next[part]),
  );
  const size = old.displayScale === next.displayScale ? [] : [t("fix.typeSize")];
  const calm = (old.scrim ?? false) === (next.scrim ?? false) ? [] : [t("fix.calm")];
  const all = [...parts.map((part) => t(`editor.part.${part}`)), ...size, ...calm];
  return (
    <ul className="grid gap-2">
      {texts.map((path) => (
        <li key={path} lang={next.language} className="rounded-control bg-sunken px-3 py-2">
          <del className="block text-ink2 decoration-er">{then.get(path) ?? "—"}</del>
          <ins className="block no-underline">{now.get(path) ?? "—"}</ins>
        </li>
      ))}
      {all.length > 0 ? <li className="rounded-control bg-sunken px-3 py-2">{all.join(", ")}</li> : null}
    </ul>
  );
}
