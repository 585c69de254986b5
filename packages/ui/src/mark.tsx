type MarkProps = { size?: number; className?: string };

/** The product's sign: two ratio frames that share a corner, the overlap filled. At least 16 px. */
export function Mark({ size = 22, className }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="4.5" y="13.5" width="14" height="14" fill="var(--acf)" />
      <path
        d="M4.5 3.5h14v24h-14z M4.5 13.5h24v14h-24z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinejoin="miter"
      />
    </svg>
  );
}
