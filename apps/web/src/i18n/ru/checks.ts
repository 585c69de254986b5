import type { Messages } from "../messages.ts";

export const checks: Messages["checks"] = {
  text_fit: { name: "Текст помещается", text: "Выходит за место на {{value}}; предел {{threshold}}." },
  text_clipping: { name: "Ничего не обрезано", text: "У края обрезано {{value}}; предел {{threshold}}." },
  text_overlap: {
    name: "Ничего не накладывается",
    text: "Под другим лежит {{value}} текста; предел {{threshold}}.",
  },
  text_hidden: { name: "Товар не закрывает текст", text: "Закрыто {{value}} текста; предел {{threshold}}." },
  contrast: {
    name: "Контраст каждого текста",
    text: "У самого слабого {{value}}; нужно не меньше {{threshold}}.",
  },
  minimum_size: {
    name: "Мельчайший текст на телефоне",
    text: "Мельчайший текст {{value}}; нужно не меньше {{threshold}}.",
  },
  missing_glyphs: { name: "Все буквы есть в шрифте", text: "Не хватает: {{value}}; предел {{threshold}}." },
  headline_length: { name: "Длина заголовка", text: "В нём {{value}}; предел {{threshold}}." },
  hierarchy: {
    name: "Заголовок главный",
    text: "Он крупнее следующего в {{value}}; нужно не меньше {{threshold}}.",
  },
  logo_aspect: { name: "Логотип не растянут", text: "Отличие {{value}}; предел {{threshold}}." },
  margins: {
    name: "Поля со всех сторон",
    text: "Ближайшая часть в {{value}} от края; нужно не меньше {{threshold}}.",
  },
  safe_zone: { name: "Вдали от кнопок приложения", text: "Под ними {{value}}; предел {{threshold}}." },
  product_separation: {
    name: "Товар отделён от фона",
    text: "Разница {{value}}; нужно не меньше {{threshold}}.",
  },
  visible: {
    name: "Всё видно",
    text: "Видно {{value}} размещённого; нужно {{threshold}}.",
  },
  underlay: {
    name: "Текст не выходит за записку или ярлык",
    text: "За край выходит {{value}} строки; предел {{threshold}}.",
  },
  claims: {
    name: "У каждого утверждения есть источник",
    text: "Без источника: {{value}}; предел {{threshold}}.",
  },
  repetition: {
    name: "Ничего не сказано дважды",
    text: "Повторяются: {{value}}; предел {{threshold}}.",
  },
  capitals: {
    name: "Прописные буквы",
    text: "Прописными набрано {{value}} слов; предел {{threshold}}.",
  },
  policy: {
    name: "Правила площадок",
    text: "Затронуто: {{value}}; проверьте, чего они требуют, до публикации.",
  },
  text_share: {
    name: "Количество текста",
    text: "Текст занимает {{value}}; предел {{threshold}}.",
  },
  alignment: {
    name: "Выравнивание",
    text: "Показатель {{value}}; предел {{threshold}}.",
  },
  balance: {
    name: "Равновесие",
    text: "Центр тяжести в {{value}} от середины; предел {{threshold}}.",
  },
  logo_contrast: {
    name: "Контраст логотипа",
    text: "На своём фоне {{value}}; нужно не меньше {{threshold}}.",
  },
  logo_size: {
    name: "Размер логотипа",
    text: "Он занимает {{value}}; нужно не меньше {{threshold}}.",
  },
  logo_space: {
    name: "Свободное место вокруг логотипа",
    text: "Текст занимает {{value}} этого места; предел {{threshold}}.",
  },
  quiet_ground: {
    name: "Спокойный фон под текстом",
    text: "Пестрота {{value}}; предел {{threshold}}.",
  },
  painted_words: {
    name: "Слова как написаны",
    text: "Каждое слово нарисовано так, как было написано.",
  },
  palette: {
    name: "Цвета бренда",
    text: "Самая далёкая область отличается на {{value}}; предел {{threshold}}.",
  },
  product_picture: {
    name: "Чёткое фото товара",
    text: "Увеличено в {{value}} раза; предел {{threshold}}.",
  },
  product_fidelity: {
    name: "Товар как на фотографии",
    text: "Сходство {{value}}; нужно не меньше {{threshold}}.",
  },
  distinct: {
    name: "Отличие от остальных пяти",
    text: "До ближайшего {{value}}; нужно не меньше {{threshold}}.",
  },
  forbidden_color: {
    name: "Нет запрещённых цветов",
    text: "Похожи на запрещённый: {{value}}; предел {{threshold}}.",
  },
};
