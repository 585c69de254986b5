import { expect, test } from "vitest";
import { compareWords } from "./whole.ts";

test.each([
  [["Calm skin by morning", "Oda"], ["CALM SKIN", "by morning.", "oda"], [], []],
  [["Calm skin by morning"], ["Calm skln by morning"], ["skin"], ["skln"]],
  [["20% off"], ["20 off"], ["20%"], ["20"]],
  [["Less. More."], ["Less", "More", "New!"], [], ["new"]],
  [["a a b"], ["a b"], ["a"], []],
  [["Спокойная кожа"], ["спокойная Кожа"], [], []],
])("%j painted as %j", (wanted, read, missing, extra) => {
  expect(compareWords(wanted, read)).toEqual({ missing, extra });
});
