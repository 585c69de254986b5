import type { MailTexts } from "../templates.ts";

export const uz: MailTexts = {
  footer: "Bu xat Static Engine hisobingiz borligi uchun keldi.",
  mails: {
    payment_failed: {
      subject: "Toʻlov oʻtmadi; tarif {until} gacha amal qiladi",
      lines: [
        "{plan} tarifi uchun kartangizdan pul yechib boʻlmadi.",
        "Tarif va kreditlar {until} gacha saqlanadi. Shu kungacha boshqa karta kiriting, hech narsa oʻzgarmaydi.",
      ],
      action: ["Boshqa karta kiritish", "/billing"],
    },
    plan_ended: {
      subject: "{plan} tarifi tugadi",
      lines: [
        "Endi sizda bepul tarif. Eʼlonlar sizniki boʻlib qoladi, kredit paketlari esa kuymaydi.",
        "Tarif kreditlarining qolganini toʻlov boʻlimida koʻrsatilgan kungacha ishlatish mumkin.",
      ],
      action: ["Tariflarni koʻrish", "/pricing"],
    },
    trial_ending: {
      subject: "Sinov muddati uch kundan keyin tugaydi",
      lines: ["Shundan soʻng tarif pullik boʻladi. Ungacha bir bosishda bekor qilish mumkin."],
      action: ["Tarifni koʻrish", "/billing"],
    },
    renewal_soon: {
      subject: "{plan} tarifi {date} kuni uzayadi",
      lines: [
        "{date} kuni soliqsiz {amount} yechamiz. Ishlatilmagan tarif kreditlari bir marta keyingi davrga oʻtadi.",
        "Uzaytirmaslik uchun shu kungacha bir bosishda bekor qiling. Toʻlangani sizda qoladi.",
      ],
      action: ["Koʻrish yoki bekor qilish", "/billing"],
    },
    credits_low: {
      subject: "Qolgan kreditlar: {left}",
      lines: ["Bu ikki ishga yetmaydi. Kredit paketlari kuymaydi va oxirida sarflanadi."],
      action: ["Kredit qoʻshish", "/billing"],
    },
    credits_expiring: {
      subject: "{date} kuni {credits} kredit kuyadi",
      lines: ["Ular ikkinchi marta oʻtmaydi. Birinchi boʻlib eng tez kuyadiganlari sarflanadi."],
      action: ["Ishlatish", "/create"],
    },
    order_paid: {
      subject: "Shablon buyurtmasi qabul qilindi",
      lines: ["Dizayner eʼloningizning tahrirlanadigan shablonini yasaydi. Tayyor boʻlganda yozamiz."],
      action: ["Buyurtmalarim", "/orders"],
    },
    order_in_progress: {
      subject: "Shablon tayyorlanmoqda",
      lines: ["Dizayner hozir uning ustida ishlayapti."],
      action: ["Buyurtmalarim", "/orders"],
    },
    order_delivered: {
      subject: "Shablon tayyor",
      lines: ["Uni shu yerda oching: {link}"],
      action: ["Buyurtmalarim", "/orders"],
    },
    order_refunded: {
      subject: "Shablon puli qaytarildi",
      lines: ["Pul bir necha kun ichida kartangizga tushadi."],
      action: ["Buyurtmalarim", "/orders"],
    },
  },
};
