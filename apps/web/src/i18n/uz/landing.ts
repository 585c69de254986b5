import type { Messages } from "../messages.ts";

export const landing: Messages["landing"] = {
  how: "Qanday ishlaydi",
  pricing: "Narxi",
  seePlans: "Tariflarni koʻrish",
  signIn: "Kirish",
  title: "Faqat oʻtgan eʼlonga toʻlang.",
  lead: "Brend va bitta mahsulotni tasvirlang. Uch nisbatda oltita eʼlon oling, har biri nomli tekshiruvlar bilan oʻlchangan. Oʻtmagani hech qancha turmaydi.",
  action: "Oltita eʼlon bepul",
  facts: { credits: "20 kredit, kartasiz", time: "3 daqiqadan tez", layers: "Matn terilgan, chizilmagan" },
  samples: "Demo brendlarimizning tayyor eʼlonlari",
  showSample: "Koʻrsatish: {{headline}}, {{brand}}",
  passed: "{{total}} tadan {{passed}} tasi oʻtdi",
  passedNotes: "Oʻtdi, {{total}} tekshiruvdan {{count}} tasida izoh",
  measured: "tayyor piksellarda, uch nisbatda oʻlchangan",
  howTitle: "Uch qadam, hal qiluvchi esa piksellar",
  steps: {
    brand: "Nima sotishingizni ayting",
    brandText:
      "Logotip, ranglar, surat va maʼlumotlar: narx, taklif, sharhlar. Ularda yoʻq narsa eʼlonda ham boʻlmaydi.",
    concept: "Gʻoyani tanlang",
    conceptText:
      "Biz va ular, sharh kartasi, avval taklif va boshqalar, har biri toʻlovdan oldin oʻz mahsulotingizda.",
    run: "Oltitasi kelishini kuzating",
    runText:
      "Olti yondashuv, uchtadan nisbat. Matn, logotip, narx va mahsulot qatlam boʻlib terilgani uchun buzilmaydi.",
  },
  pricingTitle: "Bitta ish, besh kredit, oltita eʼlon.",
  pricingText:
    "Boshida 20 bepul kredit, bu toʻrtta ish. Ish 5 tasini band qiladi. Oʻtgan har bir eʼlon oʻz ulushini yechadi; oʻtmagani ulushini oʻzi qaytaradi. Barcha nisbat va turda yuklab olish bepul.",
  held: "tugmani bosganda 5 tasi band",
  settled: "oltidan beshtasi oʻtsa, 4 tasi yechiladi",
  released: "oʻtmagani uchun 1 tasi qaytadi",
  checksTitle: "Tekshiruvlar: raqamli dalillar",
  checksText:
    "Baho ham, bosishlar taxmini ham emas. Har biri nima oʻlchangani, nima topilgani va chegarani aytadi.",
  footer: "Static Engine statik eʼlonlar yaratadi.",
};
