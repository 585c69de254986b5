import type { AdminMessages } from "../messages.ts";

export const shell: AdminMessages["shell"] = {
  tag: "Админ",
  nav: "Разделы администратора",
  menu: "Разделы",
  findMember: "Найти клиента",
  memberApp: "Приложение клиента",
  account: "Учётная запись администратора",
  closed: "Ваша роль этого не включает",
  closedText: "Роль «{{role}}» не открывает этот раздел. Если он нужен, спросите главного администратора.",
  toStart: "К обзору",
  ledgerWrong_one: "В учёте кредитов {{count}} расхождение",
  ledgerWrong_few: "В учёте кредитов {{count}} расхождения",
  ledgerWrong_many: "В учёте кредитов {{count}} расхождений",
  ledgerWrong_other: "В учёте кредитов {{count}} расхождения",
  ledgerWrongText:
    "Баланс не сходится. Посмотрите в разделе «Система», прежде чем что-то начислять или снимать.",
  sections: {
    dashboard: "Обзор",
    members: "Клиенты",
    concepts: "Концепции",
    prompts: "Промпты",
    providers: "Провайдеры",
    queue: "Очередь и запуски",
    orders: "Заказы Canva",
    config: "Настройки системы",
    system: "Система",
    audit: "Журнал действий",
    team: "Команда",
  },
};

export const roles: AdminMessages["roles"] = {
  super_admin: "Главный администратор",
  content_admin: "Контент-администратор",
  support: "Поддержка",
};
