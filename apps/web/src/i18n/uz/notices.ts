import type { Messages } from "../messages.ts";

export const notices: Messages["notices"] = {
  title: "Bildirishnomalar",
  new_one: "{{count}} ta yangi",
  new_other: "{{count}} ta yangi",
  newMark: "Yangi",
  empty: "Hozircha hech narsa boʻlmadi. Tugagan ishlar, tuzatishlar va toʻlovlar shu yerda aytiladi.",
  run: "{{product}}, {{concept}}",
  ready_one: "{{count}} ta eʼlon tayyor",
  ready_other: "{{count}} ta eʼlon tayyor",
  notCharged_one: "{{count}} tasi oʻtmadi, u uchun yechilmadi",
  notCharged_other: "{{count}} tasi oʻtmadi, ular uchun yechilmadi",
  failed: "Ish bajarilmadi",
  proposed: "Tuzatish qaroringizni kutmoqda",
  fixFailed: "Tuzatib boʻlmadi",
  billing: {
    subscription: "Tarifingiz oʻzgardi",
    payment: "Toʻlov boʻyicha yangilik",
    order: "Shablon buyurtmasi boʻyicha yangilik",
  },
  settingsText: "Siz yoʻgʻingizda nima boʻlgani qoʻngʻiroqcha ostida saqlanadi.",
  desktop: "Ish tugaganda menga ayting",
  desktopHint: "Bu varaq yashirin boʻlganda brauzer koʻrsatadi. Shu qurilmada saqlanadi.",
  refused: "Brauzer bu sayt uchun ruxsat bermayapti. Uning sozlamalarida oʻzgartiring.",
};
