import { Line, LineChart, YAxis } from "recharts";

/** The days in one stroke, beside the figure that they add up to; it says nothing that the figure does not. */
export function Sparkline({ points }: { points: readonly number[] }) {
  if (points.every((point) => point === 0)) {
    return null;
  }
  return (
    <div aria-hidden="true" className="shrink-0">
      <LineChart
        width={96}
        height={32}
        data={points.map((value) => ({ value }))}
        margin={{ top: 3, right: 2, bottom: 3, left: 2 }}
        accessibilityLayer={false}
      >
        <YAxis hide domain={[0, "dataMax"]} />
        <Line
          type="linear"
          dataKey="value"
          stroke="var(--ink)"
          strokeWidth={1.5}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </div>
  );
}
