import type { AdminMessages } from "../messages.ts";

export const shell: AdminMessages["shell"] = {
  tag: "Админ",
  nav: "Разделы администратора",
  menu: "Разделы",
  memberApp: "Приложение клиента",
  account: "Учётная запись администратора",
  closed: "Ваша роль этого не включает",
  closedText: "Роль «{{role}}» не открывает этот раздел. Если он нужен, спросите главного администратора.",
  toStart: "К обзору",
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
