/** Who paints the scenes of a run. */
export const painting = {
  label: "Sahnalarni kim chizadi",
  studio: "Studiya, ichki",
  quality: "Sifat",
  qualities: { low: "Tez", medium: "Oddiy", high: "Eng yaxshi" },
  scenes_one: "Oltitadan {{count}} tasi chizilgan sahnada turadi.",
  scenes_other: "Oltitadan {{count}} tasi chizilgan sahnada turadi.",
  noScenes: "Bu gʻoya soʻz va shakllardan iborat: hech narsa chizilmaydi, narx oshmaydi.",
  away: "{{model}} hozir javob bermayapti. Oʻrnini boshqa model bosadi va eʼlonda koʻrsatiladi.",
  whole: "Soʻzlarni ham model chizadi",
  wholeHint: "Ularni oʻqib, harfma-harf solishtiramiz; xato boʻlsa, soʻzlarni oʻzimiz teramiz.",
  allWhole: "Oltovi ham butunlay chizilgan.",
  down: "Ishlamayapti",
  emulated: "Taqlid: haqiqiy model chizmaydi.",
};
