import { useEffect } from "react";

/** The tab says where somebody is; a run's tab says how far it is. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Static Engine` : "Static Engine";
  }, [title]);
}
