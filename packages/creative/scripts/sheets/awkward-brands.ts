import type { Language } from "@static-engine/contracts";
import { BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";

/** A brand and product as a run would have snapshotted them. */
export type Subject = { slug: string; brand: BrandSnapshot; product: ProductSnapshot; language: Language };

const BRAND_ID = "01900000-0000-7000-8000-0000000000b2";
const PRODUCT_ID = "01900000-0000-7000-8000-0000000000a2";

const EMPTY_BRAND = {
  id: BRAND_ID,
  description: null,
  websiteUrl: null,
  industry: "other",
  logoId: null,
  logo: null,
  primaryColor: null,
  secondaryColor: null,
  accentColor: null,
  backgroundColor: null,
  headingFont: null,
  bodyFont: null,
  voiceTags: [],
  targetAudience: null,
  competitors: [],
  forbiddenWords: [],
  forbiddenClaims: [],
  forbiddenColors: [],
};

const EMPTY_PRODUCT = {
  id: PRODUCT_ID,
  brandId: BRAND_ID,
  description: null,
  usps: [],
  photoId: null,
  cutoutId: null,
  picture: null,
  hasPhysicalProduct: true,
  priceText: null,
  compareAtPrice: null,
  currency: null,
  productUrl: null,
  starRating: null,
  reviewCount: null,
  ingredientsFeatures: [],
  beforeDescription: null,
  afterDescription: null,
  offerText: null,
  offerCode: null,
  offerEndsAt: null,
  quotes: [],
  stats: [],
  press: [],
};

function subject(slug: string, language: Language, brand: object, product: object): Subject {
  return {
    slug,
    language,
    brand: BrandSnapshot.parse({ ...EMPTY_BRAND, ...brand }),
    product: ProductSnapshot.parse({ ...EMPTY_PRODUCT, ...product }),
  };
}

/** Four greys, a logo sixteen times as wide as high, nothing to photograph. */
const GREY_TOOL = subject(
  "grey-tool",
  "en",
  {
    name: "Consolidated Workflow Systems",
    industry: "software",
    primaryColor: "#8A8D91",
    secondaryColor: "#5B5E63",
    accentColor: "#B7BABE",
    backgroundColor: "#E4E5E7",
    voiceTags: ["professional"],
    logo: { key: "awkward/grey-logo", width: 1920, height: 120, cutout: true },
    competitors: [
      { label: "Spreadsheets", points: ["Manual", "None", "By e-mail", "Weekly"] },
      { label: "Legacy suite", points: ["Scripted", "Partial", "By ticket", "Nightly"] },
    ],
  },
  {
    name: "Approval Routing Module",
    description: "Routes every invoice to the person who can approve it.",
    hasPhysicalProduct: false,
    usps: [
      "Every invoice has one owner.",
      "Approvals in 4 minutes, not 4 days.",
      "Works with the ledger you have.",
      "An audit trail nobody has to write.",
    ],
    priceText: "1,490",
    currency: "EUR",
    ingredientsFeatures: [
      { name: "Routing", benefit: "Automatic" },
      { name: "Audit trail", benefit: "Complete" },
      { name: "Escalation", benefit: "In the app" },
      { name: "Sync", benefit: "Every minute" },
    ],
    beforeDescription: "Day 4. Still waiting for a signature.",
    afterDescription: "Minute 4. Signed, booked, filed.",
    stats: [{ value: "4 min", label: "median time to approval", source: "Own logs, Q3 2026" }],
    quotes: [
      {
        text: "Nobody asks me where an invoice is. I miss the attention.",
        name: "Petra, controller",
        detail: "Since 2025",
      },
    ],
    pains: ["Invoices that live in inboxes", "Chasing signatures on Fridays", "Month end in the third week"],
    faqs: [{ question: "Do we have to migrate?", answer: "No. It sits on the ledger you have." }],
    chart: {
      points: [
        { label: "E-mail", value: 5760 },
        { label: "Legacy suite", value: 1440 },
        { label: "This", value: 4 },
      ],
      unit: "min",
      source: "Own logs, Q3 2026, median",
    },
    guarantee: { text: "Leave within the quarter and pay nothing.", days: 90 },
  },
);

/** Long Russian words, a framed photo, a logo of twenty pixels. */
const CLINIC = subject(
  "clinic",
  "ru",
  {
    name: "Стоматологическая клиника «Здоровая улыбка плюс»",
    industry: "health_wellness",
    primaryColor: "#2E7C80",
    secondaryColor: "#F6FBFA",
    voiceTags: ["trustworthy", "caring"],
    logo: { key: "awkward/tiny-logo", width: 20, height: 20, cutout: true },
    competitors: [
      { label: "Обычная поликлиника", points: ["Очередь", "Без снимка", "Наличные", "До 18:00"] },
    ],
  },
  {
    name: "Профессиональная гигиена полости рта",
    description: "Ультразвук, полировка и фторирование за одно посещение, с фотопротоколом до и после.",
    picture: { key: "awkward/room", width: 1600, height: 1200, cutout: false },
    usps: [
      "Администратор перезванивает в течение пятнадцати минут в любой день недели.",
      "Стоимость известна до начала лечения и не меняется.",
      "Врач показывает снимок и объясняет каждое назначение.",
      "Работаем без выходных с восьми утра до десяти вечера.",
      "Противопоказания обсуждаем до записи.",
    ],
    priceText: "650000",
    compareAtPrice: "890000",
    currency: "UZS",
    starRating: 4.7,
    reviewCount: 1283,
    ingredientsFeatures: [
      { name: "Запись", benefit: "За 15 минут" },
      { name: "Снимок", benefit: "Сразу в кресле" },
      { name: "Оплата", benefit: "Картой и в рассрочку" },
      { name: "Часы", benefit: "8:00–22:00" },
    ],
    offerText: "Скидка 27% на первое посещение до конца ноября",
    offerEndsAt: "2026-11-30T18:59:00Z",
    quotes: [
      {
        text: "Впервые за двадцать лет не отпросилась с приёма на середине. Всё объяснили, показали снимок и назвали цену заранее.",
        name: "Екатерина Владимировна",
        detail: "Пациентка с 2024 года",
      },
      { text: "Записали на воскресенье, приняли вовремя.", name: "Рустам", detail: "Отзыв на карте" },
      { text: "Ребёнок попросился ещё раз.", name: "Дилноза", detail: "Отзыв на карте" },
    ],
    faqs: [
      { question: "Это больно?", answer: "Нет. При чувствительности врач предложит анестезию до начала." },
    ],
    pains: ["Откладываете запись третий месяц", "Цену называют после лечения", "Очередь при записи на время"],
    guarantee: { text: "Не понравилось отношение? Вернём оплату приёма.", days: 14 },
    included: ["Ультразвук", "Полировка", "Фторирование", "Фотопротокол"],
    excluded: ["Доплаты в кресле", "Навязанные услуги", "Очередь"],
  },
);

/** Four loud colours, no logo, one word for a brand. */
const TOYS = subject(
  "toy-shop",
  "en",
  {
    name: "Quack!",
    industry: "other",
    primaryColor: "#FF2D55",
    secondaryColor: "#FFCC00",
    accentColor: "#00C7BE",
    backgroundColor: "#5856D6",
    voiceTags: ["playful"],
  },
  {
    name: "Duck",
    usps: ["Floats.", "Quacks once.", "Fits a bath and a boat."],
    picture: { key: "awkward/duck", width: 1200, height: 1150, cutout: true },
    priceText: "9.99",
    currency: "GBP",
    offerText: "2 for 15",
    offerCode: "QUACKQUACK",
    beforeDescription: "Bath. Just water.",
    afterDescription: "Bath. And a duck.",
    ingredientsFeatures: [
      { name: "Floats", benefit: "always upright" },
      { name: "1 quack", benefit: "a squeeze" },
      { name: "0+", benefit: "from birth on" },
    ],
    quotes: [{ text: "He will not bathe without it. Neither will I.", name: "Jo", detail: null }],
    comment: { text: "bought one. now there are six. help", handle: "@bathtime", reply: "That is a flock." },
    guarantee: { text: "Sinks? We send another.", days: 365 },
    founder: {
      name: "Mo",
      role: "chief duck",
      letter: "I could not find a duck that quacks once. They all quack twice. So I made one.",
    },
  },
);

/** One photo, taken at the counter with a phone; hardly any words. */
const CAFE = subject(
  "cafe",
  "uz",
  { name: "Choyxona 12", industry: "food_beverage", primaryColor: "#6B4A2B", backgroundColor: "#F3E9DC" },
  {
    name: "Qora qahva",
    picture: { key: "awkward/cup", width: 640, height: 480, cutout: false },
    usps: ["Ertalab 6:00 dan.", "Qaymoqli non bilan.", "Har doim issiq."],
    priceText: "18 000 so'm",
    starRating: 4.2,
    reviewCount: 31,
    quotes: [{ text: "Shu yerda uygʻonaman.", name: "Aziz", detail: null }],
    pains: ["Sovuq choy", "Navbat", "Uyqu"],
    faqs: [{ question: "Soat nechadan ochiq?", answer: "Ertalab 6:00 dan." }],
  },
);

/** Invented brands with the data that real ones come with. */
export const AWKWARD: readonly Subject[] = [GREY_TOOL, CLINIC, TOYS, CAFE];
