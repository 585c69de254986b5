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
    verify_email: {
      subject: "Pochtangizni tasdiqlang",
      lines: [
        "Havolani oching, shunda manzil tasdiqlanadi. U bir marta, uch kun ichida ishlaydi.",
        "Hisobni siz ochmagan boʻlsangiz, hech narsa qilmang.",
      ],
      action: ["Manzilni tasdiqlash", "/verify?token={token}"],
    },
    change_email: {
      subject: "Yangi pochtangizni tasdiqlang",
      lines: [
        "Havolani bir soat ichida oching, shunda hisob manzili {email} boʻladi. Barcha qurilmalarda qayta kirish kerak.",
        "Buni siz soʻramagan boʻlsangiz, hech narsa qilmang: hisob oʻzgarmaydi.",
      ],
      action: ["Shu manzilga oʻtish", "/verify?token={token}"],
    },
    email_changed: {
      subject: "Hisobingiz pochtasi oʻzgardi",
      lines: [
        "Endi hisob manzili: {email}. Bu yerga xatlar boshqa kelmaydi.",
        "Buni siz qilmagan boʻlsangiz, darhol yordam xizmatiga yozing.",
      ],
      action: ["Kirish", "/signin"],
    },
    reset_password: {
      subject: "Yangi parol tanlang",
      lines: [
        "Havola bir marta, 30 daqiqa ichida ishlaydi. Yangi parol bilan barcha qurilmalardan chiqiladi.",
        "Buni siz soʻramagan boʻlsangiz, hech narsa qilmang: parol oʻzgarmaydi.",
      ],
      action: ["Yangi parol tanlash", "/reset?token={token}"],
    },
    password_changed: {
      subject: "Parolingiz oʻzgardi",
      lines: [
        "Parol almashtirilgan qurilmadan boshqa hammasidan chiqildi.",
        "Buni siz qilmagan boʻlsangiz, hozir yangi parol tanlang.",
      ],
      action: ["Yangi parol tanlash", "/forgot"],
    },
    magic_link: {
      subject: "Kirish havolasi",
      lines: [
        "Havola orqali bir marta, 15 daqiqa ichida kirish mumkin.",
        "Uni siz soʻramagan boʻlsangiz, hech narsa qilmang: bu xatsiz hech kim kira olmaydi.",
      ],
      action: ["Kirish", "/magic?token={token}"],
    },
    google_linked: {
      subject: "Endi Google hisobingizni ochadi",
      lines: [
        "Endi Googlega {email} sifatida kirgan kishi hisobingizni ocha oladi.",
        "Buni siz qilmagan boʻlsangiz, yangi parol tanlang va sozlamalarda Googleni uzing.",
      ],
      action: ["Sozlamalarni ochish", "/settings"],
    },
  },
};
