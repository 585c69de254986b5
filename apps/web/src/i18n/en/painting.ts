/** Who paints the scenes of a run. */
export const painting = {
  label: "Scenes painted by",
  studio: "Studio, built in",
  quality: "Quality",
  qualities: { low: "Fast", medium: "Standard", high: "Best" },
  scenes_one: "{{count}} of the six stands on a painted scene.",
  scenes_other: "{{count}} of the six stand on a painted scene.",
  noScenes: "This idea is words and shapes: nothing is painted, nothing added to the price.",
  away: "{{model}} does not answer right now. Another model will stand in; the ad says so.",
  whole: "The model paints the words too",
  wholeHint: "Read back and compared letter by letter; where one is wrong, we set the words ourselves.",
  allWhole: "All six are painted whole.",
  down: "Down",
  emulated: "Emulated: no real model paints.",
};
