import type { Messages } from "../messages.ts";

export const checks: Messages["checks"] = {
  text_fit: { name: "Matn joyiga sigʻadi", text: "Joyidan {{value}} chiqib ketgan; chegara {{threshold}}." },
  text_clipping: { name: "Hech narsa kesilmagan", text: "Chetda {{value}} kesilgan; chegara {{threshold}}." },
  text_overlap: {
    name: "Ustma-ust tushmagan",
    text: "Matnning {{value}} qismi ostda; chegara {{threshold}}.",
  },
  text_hidden: {
    name: "Mahsulot matnni toʻsmaydi",
    text: "Matnning {{value}} qismi toʻsilgan; chegara {{threshold}}.",
  },
  contrast: { name: "Har bir matn kontrasti", text: "Eng zaifi {{value}}; kamida {{threshold}} kerak." },
  minimum_size: {
    name: "Telefondagi eng mayda matn",
    text: "Eng maydasi {{value}}; kamida {{threshold}} kerak.",
  },
  missing_glyphs: {
    name: "Barcha harflar shriftda bor",
    text: "{{value}} yetishmaydi; chegara {{threshold}}.",
  },
  headline_length: { name: "Sarlavha uzunligi", text: "Unda {{value}}; chegara {{threshold}}." },
  hierarchy: { name: "Sarlavha yetakchi", text: "Keyingisidan {{value}} yirik; kamida {{threshold}} kerak." },
  logo_aspect: { name: "Logotip choʻzilmagan", text: "Farqi {{value}}; chegara {{threshold}}." },
  margins: { name: "Har tomonda hoshiya", text: "Eng yaqini chetdan {{value}}; kamida {{threshold}} kerak." },
  safe_zone: { name: "Ilova tugmalaridan xoli", text: "Ular ostida {{value}}; chegara {{threshold}}." },
  product_separation: {
    name: "Mahsulot fondan ajralgan",
    text: "Farqi {{value}}; kamida {{threshold}} kerak.",
  },
};
