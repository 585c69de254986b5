/** Marks the picture somebody is on. Its parent must be positioned. */
export function CropMarks() {
  return (
    <span aria-hidden="true" className="pointer-events-none absolute -inset-2.5 text-ac">
      {CORNERS.map((corner) => (
        <span key={corner} className={`absolute size-[15px] ${corner}`}>
          <i className="absolute top-0 left-[10px] h-[7px] w-[1.6px] bg-current" />
          <i className="absolute top-[10px] left-0 h-[1.6px] w-[7px] bg-current" />
        </span>
      ))}
    </span>
  );
}

const CORNERS = [
  "top-0 left-0",
  "top-0 right-0 -scale-x-100",
  "bottom-0 left-0 -scale-y-100",
  "right-0 bottom-0 -scale-100",
] as const;
