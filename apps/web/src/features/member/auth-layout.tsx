import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LanguageSelect } from "../../components/language-select.tsx";
import { Wordmark } from "../../components/wordmark.tsx";
import { SampleWall } from "./sample-wall.tsx";

type AuthLayoutProps = { title: string; lead: ReactNode; children: ReactNode };

/** The form at the left, real ads at the right; on narrow screens the form alone. */
export function AuthLayout({ title, lead, children }: AuthLayoutProps) {
  return (
    <div className="grid min-h-dvh min-[900px]:grid-cols-[minmax(420px,560px)_1fr]">
      <div className="flex min-h-dvh flex-col bg-surface px-4 py-7 md:px-12">
        <Link to="/" className="self-start rounded-s">
          <Wordmark />
        </Link>
        <main className="m-auto w-full max-w-[360px] py-10">
          <h1 className="text-title">{title}</h1>
          <p className="mt-1 mb-6 text-reading text-ink2">{lead}</p>
          {children}
        </main>
        <footer className="flex justify-end text-ink3">
          <LanguageSelect />
        </footer>
      </div>
      <SampleWall />
    </div>
  );
}
