import { useFormat } from "../../../lib/format.ts";

/** A point in time as a table shows it; the full date on hover. */
export function Moment({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.full(at)} className="whitespace-nowrap">
      {format.moment(at)}
    </time>
  );
}
