export const download = {
  open: "Platformalar uchun toʻplam",
  title: "Platformalar uchun toʻplam: {{ads}}",
  platforms: "Platformalar va fayllar soni",
  platform: {
    meta: "Meta",
    google: "Google",
    tiktok: "TikTok",
    pinterest: "Pinterest",
    linkedin: "LinkedIn",
    x: "X",
    snapchat: "Snapchat",
  },
  googleNote: "Google: matnsiz rasmlar, logotiplar va 150 KB dan oshmaydigan oltita banner oʻlchami.",
  names: "Fayl nomlari",
  unknownToken: "{{tokens}} bu yerda hech narsani bildirmaydi. Quyidagi soʻzlardan tanlang.",
  inside:
    "Ichida: har bir platforma uchun jild, chegaralariga qisqartirilgan matnlar CSV da, roʻyxat, har bir faylda kelib chiqish belgisi va eʼlonni qayta tiklaydigan hamma narsa.",
  about: "taxminan {{size}} MB",
  estimate: "{{files}}, taxminan {{size}} MB",
  packs_one: "{{count}} ta toʻplamni yuklab olish",
  packs_other: "{{count}} ta toʻplamni yuklab olish",
};
