import type { Messages } from "../messages.ts";

export const orders: Messages["orders"] = {
  title: "Заказы шаблонов",
  lead: "Дизайнер пересоберёт объявление как редактируемый шаблон Canva. Вы получите ссылку.",
  empty: "Шаблонов пока не заказано",
  emptyText: "Откройте объявление в библиотеке и закажите его шаблон.",
  toLibrary: "Открыть библиотеку",
  ad: "Объявление",
  ordered: "Заказано",
  state: "Состояние",
  open: "Открыть шаблон",
  buy: "Редактируемый шаблон, {{price}}",
  status: {
    pending: "Не оплачен",
    paid: "Ждёт дизайнера",
    in_progress: "В работе",
    delivered: "Готов",
    refunded: "Деньги возвращены",
  },
};
