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
  visible: {
    name: "Hammasi koʻrinadi",
    text: "Joylashtirilganning {{value}} qismi koʻrinadi; {{threshold}} kerak.",
  },
  underlay: {
    name: "Matn qogʻoz yoki yorliqdan chiqmaydi",
    text: "Satrning {{value}} qismi chetdan chiqqan; chegara {{threshold}}.",
  },
  claims: {
    name: "Har bir daʼvoning manbasi bor",
    text: "Manbasiz: {{value}}; chegara {{threshold}}.",
  },
  repetition: {
    name: "Hech narsa ikki marta aytilmagan",
    text: "Takrorlanadi: {{value}}; chegara {{threshold}}.",
  },
  capitals: {
    name: "Bosh harflar",
    text: "Soʻzlarning {{value}} qismi bosh harflarda; chegara {{threshold}}.",
  },
  policy: {
    name: "Platforma qoidalari",
    text: "Tegishli: {{value}}; eʼlon qilishdan oldin talablarini koʻring.",
  },
  text_share: {
    name: "Matn miqdori",
    text: "Matn {{value}} joyni egallaydi; chegara {{threshold}}.",
  },
  alignment: {
    name: "Tekislash",
    text: "Koʻrsatkich {{value}}; chegara {{threshold}}.",
  },
  balance: {
    name: "Muvozanat",
    text: "Ogʻirlik markazdan {{value}} uzoqda; chegara {{threshold}}.",
  },
  logo_contrast: { name: "Logotip kontrasti", text: "Oʻz fonida {{value}}; kamida {{threshold}} kerak." },
  logo_size: {
    name: "Logotip oʻlchami",
    text: "U {{value}} joy egallaydi; kamida {{threshold}} kerak.",
  },
  logo_space: {
    name: "Logotip atrofidagi boʻsh joy",
    text: "Matn uning {{value}} qismini egallagan; chegara {{threshold}}.",
  },
  quiet_ground: {
    name: "Matn ostidagi sokin fon",
    text: "Notinchlik {{value}}; chegara {{threshold}}.",
  },
  painted_words: {
    name: "Soʻzlar yozilganidek",
    text: "Har bir soʻz yozilganidek chizilgan.",
  },
  palette: {
    name: "Brendning oʻz ranglari",
    text: "Eng uzoq joy {{value}} ga farq qiladi; chegara {{threshold}}.",
  },
  product_picture: {
    name: "Mahsulot surati tiniq",
    text: "{{value}} marta kattalashtirilgan; chegara {{threshold}}.",
  },
  product_fidelity: {
    name: "Mahsulot suratdagidek",
    text: "Oʻxshashlik {{value}}; kamida {{threshold}} kerak.",
  },
  distinct: {
    name: "Qolgan beshtasidan farqi",
    text: "Eng yaqinigacha {{value}}; kamida {{threshold}} kerak.",
  },
  forbidden_color: {
    name: "Taqiqlangan rang yoʻq",
    text: "Taqiqlanganga oʻxshaydi: {{value}}; chegara {{threshold}}.",
  },
};
