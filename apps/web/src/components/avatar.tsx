type AvatarProps = {
  member: { fullName: string; email: string; avatarUrl: string | null } | undefined;
  /** Edge in pixels. */
  size: number;
};

function initials(name: string): string {
  const words = name.split(/[\s@.]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** A member's picture, or the initials. Decoration: the name stands beside it. */
export function Avatar({ member, size }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className="grid shrink-0 place-items-center overflow-hidden rounded-full bg-line font-label text-ink"
      style={{ width: size, height: size, fontSize: size * 0.38 }}
    >
      {member?.avatarUrl ? (
        <img src={member.avatarUrl} alt="" className="size-full object-cover" />
      ) : (
        initials(member?.fullName || member?.email || "")
      )}
    </span>
  );
}
