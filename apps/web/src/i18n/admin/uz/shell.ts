import type { AdminMessages } from "../messages.ts";

export const shell: AdminMessages["shell"] = {
  tag: "Admin",
  nav: "Administrator boʻlimlari",
  menu: "Boʻlimlar",
  findMember: "Mijozni topish",
  memberApp: "Mijoz ilovasi",
  account: "Administrator hisobi",
  closed: "Rolingiz buni oʻz ichiga olmaydi",
  closedText: "“{{role}}” roli bu boʻlimni ochmaydi. Kerak boʻlsa, bosh administratordan soʻrang.",
  toStart: "Umumiy koʻrinishga",
  ledgerWrong_one: "Kreditlar hisobida {{count}} ta tafovut bor",
  ledgerWrong_other: "Kreditlar hisobida {{count}} ta tafovut bor",
  ledgerWrongText: "Balans mos kelmayapti. Biror narsa berish yoki olishdan oldin “Tizim” boʻlimida koʻring.",
  sections: {
    dashboard: "Umumiy koʻrinish",
    members: "Mijozlar",
    concepts: "Gʻoyalar",
    prompts: "Promptlar",
    providers: "Provayderlar",
    queue: "Navbat va ishlar",
    orders: "Canva buyurtmalari",
    config: "Tizim sozlamalari",
    system: "Tizim",
    audit: "Amallar jurnali",
    team: "Jamoa",
  },
};

export const roles: AdminMessages["roles"] = {
  super_admin: "Bosh administrator",
  content_admin: "Kontent administratori",
  support: "Qoʻllab-quvvatlash",
};
