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
};
