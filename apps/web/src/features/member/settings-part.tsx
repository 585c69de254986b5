import type { ReactNode } from "react";

type SettingsPartProps = { title: string; text: string; children: ReactNode };

/** What it is about at the left, the controls at the right. */
export function SettingsPart({ title, text, children }: SettingsPartProps) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t border-line py-6 md:grid-cols-[260px_1fr]">
      <div>
        <h2 className="text-section">{title}</h2>
        <p className="mt-0.5 text-ink2">{text}</p>
      </div>
      <div className="grid max-w-[420px] content-start justify-items-start gap-4 [&>*]:w-full">
        {children}
      </div>
    </section>
  );
}
