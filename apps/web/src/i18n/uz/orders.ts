import type { Messages } from "../messages.ts";

export const orders: Messages["orders"] = {
  title: "Shablon buyurtmalari",
  lead: "Dizayner eʼlonni tahrirlanadigan Canva shabloni qilib yigʻadi. Siz havola olasiz.",
  empty: "Hali shablon buyurtma qilinmagan",
  emptyText: "Kutubxonadan eʼlonni oching va shablonini buyurtma qiling.",
  toLibrary: "Kutubxonani ochish",
  ad: "Eʼlon",
  ordered: "Buyurtma",
  state: "Holat",
  open: "Shablonni ochish",
  buy: "Tahrirlanadigan shablon, {{price}}",
  status: {
    pending: "Toʻlanmagan",
    paid: "Dizaynerni kutmoqda",
    in_progress: "Tayyorlanmoqda",
    delivered: "Tayyor",
    refunded: "Pul qaytarilgan",
  },
};
