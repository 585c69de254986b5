export const download = {
  open: "Пакеты для площадок",
  title: "Пакеты для площадок: {{ads}}",
  platforms: "Площадки и число файлов",
  platform: {
    meta: "Meta",
    google: "Google",
    tiktok: "TikTok",
    pinterest: "Pinterest",
    linkedin: "LinkedIn",
    x: "X",
    snapchat: "Snapchat",
  },
  googleNote: "Google: картинки без текста, логотипы и шесть медийных размеров не тяжелее 150 КБ.",
  names: "Имена файлов",
  unknownToken: "{{tokens}} здесь ничего не значит. Выберите из слов ниже.",
  inside:
    "Внутри: папка для каждой площадки, тексты в CSV по её лимитам, опись, отметка о происхождении в каждом файле и всё, чтобы собрать объявление заново.",
  estimate: "{{files}}, около {{size}} МБ",
  packs_one: "Скачать {{count}} пакет",
  packs_few: "Скачать {{count}} пакета",
  packs_many: "Скачать {{count}} пакетов",
  packs_other: "Скачать {{count}} пакета",
};
