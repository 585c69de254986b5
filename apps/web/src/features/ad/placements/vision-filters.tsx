import { MATRICES } from "./see-as.ts";

/** The filters that `filterOf` names. */
export function VisionFilters() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(MATRICES).map(([name, values]) => (
        <filter key={name} id={`see-${name}`} colorInterpolationFilters="linearRGB">
          <feColorMatrix type="matrix" values={values} />
        </filter>
      ))}
    </svg>
  );
}
