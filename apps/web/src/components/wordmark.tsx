import { Mark } from "@static-engine/ui";

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5 text-section text-ink">
      <Mark size={24} />
      Static Engine
    </span>
  );
}
