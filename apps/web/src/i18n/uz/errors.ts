import type { Messages } from "../messages.ts";

export const errors: Messages["errors"] = {
  UNAUTHENTICATED: "Seans tugadi. Kirib, qayta urinib koʻring.",
  FORBIDDEN: "Bu boshqa hisobga tegishli.",
  NOT_FOUND: "Bu endi yoʻq. Oʻchirilgan boʻlishi mumkin.",
  VALIDATION: "Shaklda xato bor. Maydonlar qaysiligini aytadi.",
  CONFLICT: "Bunday nom bor. Boshqasini tanlang.",
  CONFLICT_stale_version:
    "Shu orada yangiroq versiya saqlandi. Sahifani yangilang; hech narsa ustidan yozilmadi.",
  CONFLICT_fix_open: "Bu eʼlon allaqachon tuzatilmoqda. Kuting yoki bekor qiling. Kredit olinmadi.",
  CONFLICT_fix_decided: "Bu tuzatish boʻyicha qaror qabul qilingan. U eʼlon tarixida.",
  CONFLICT_stale_edit: "Kimdir allaqachon saqlagan. Sahifani yangilang; hech narsa ustidan yozilmadi.",
  CONFLICT_concept_in_use: "Bu konsept bilan ishlar qilingan, eʼlonlarga u kerak. Uni arxivga oling.",
  CONFLICT_concept_built_in: "Bu ichki konsept. Uni arxivga oling.",
  CONFLICT_experiment_running: "Bu promptda tajriba ketmoqda. Avval uni tugating. Hech narsa oʻzgarmadi.",
  CONFLICT_not_a_draft: "Faqat qoralamani eʼlon qilish mumkin. Hech narsa oʻzgarmadi.",
  CONFLICT_not_archived: "Faqat oldingi versiyani qaytarish mumkin. Hech narsa oʻzgarmadi.",
  CONFLICT_preview_old:
    "Tarifni oʻzgartirish narxi ancha oldin hisoblangan. Yangi narxni koʻrib, qayta tasdiqlang. Pul olinmadi.",
  CONFLICT_plan_busy:
    "Tarifingiz hozir oʻzgartirilmoqda. Bir necha soniya kutib, qayta urining. Pul olinmadi.",
  CONFLICT_no_password: "Avval parol tanlang, aks holda kira olmaysiz.",
  RATE_LIMITED: "Qisqa vaqtda urinishlar koʻp. Bir daqiqa kutib, qayta urining.",
  REQUEST_REJECTED: "Soʻrov bu sahifadan kelmadi. Sahifani yangilab, qayta urining.",
  INVALID_CREDENTIALS: "Pochta yoki parol notoʻgʻri.",
  INVALID_CREDENTIALS_own_password: "Joriy parol notoʻgʻri. Hech narsa oʻzgarmadi.",
  EMAIL_TAKEN: "Bu pochta bilan yangi hisob ochib boʻlmaydi. Kirib koʻring.",
  ACCOUNT_SUSPENDED: "Hisob toʻxtatilgan. Sababini bilish uchun yordamga yozing.",
  INVALID_CURSOR: "Roʻyxat oʻzgardi. Sahifani yangilang.",
  UPLOAD_TOO_LARGE: "Fayl juda katta. Kichikrogʻini tanlang.",
  UPLOAD_NOT_AN_IMAGE: "Bu biz oʻqiy oladigan rasm emas. PNG, JPEG yoki WebP boʻlsin.",
  UPLOAD_TOO_MANY_PIXELS: "Rasmda piksel juda koʻp. Kichraytirib, qayta urining.",
  STORAGE_UNAVAILABLE:
    "Hozir fayllar saqlanmayapti. Bir daqiqadan keyin urining. Sizdan hech narsa yechilmadi.",
  PRODUCT_NOT_OF_BRAND: "Bu mahsulot boshqa brendniki. Shu brendnikini tanlang.",
  CONCEPT_INACTIVE: "Bu gʻoya endi yoʻq. Boshqasini tanlang. Sizdan hech narsa yechilmadi.",
  MISSING_FIELDS: "Gʻoyaga mahsulot haqida maʼlumot yetmaydi. Qoʻshing yoki boshqa gʻoyani tanlang.",
  INSUFFICIENT_CREDITS: "Bu ishga kredit yetmaydi. Hech narsa boshlanmadi.",
  TOO_MANY_RUNS:
    "Tarifingizda bir vaqtda {{limit}} ta ish mumkin. Biri tugashini kuting; tanlovingiz saqlandi.",
  IDEMPOTENCY_MISMATCH: "Bu bosish boshqa ishga tegishli. Yana bosing.",
  RUN_NOT_CANCELABLE: "Ish allaqachon tugagan.",
  NOTHING_TO_RETRY: "Bu ishda oʻtmagan variant yoʻq.",
  AD_NOT_READY: "Bu eʼlon hali tayyor emas.",
  GATE_FAILED: "Tekshiruvdan oʻtmadi. Sizdan hech narsa yechilmadi.",
  RENDER_FAILED: "Rasmni chizib boʻlmadi. Qayta urining. Sizdan hech narsa yechilmadi.",
  PROVIDER_FAILED:
    "Hech bir model javob bermadi. Bir necha daqiqadan keyin urining. Sizdan hech narsa yechilmadi.",
  CONTENT_REJECTED:
    "Model bu mazmunni qabul qilmadi. Mahsulot matnini yoki istaklarni oʻzgartiring yoki boshqa model tanlang. Kredit olinmadi.",
  COPY_INVALID:
    "Matnlar qoidani buzdi va tuzatib boʻlmadi. Qayta urining yoki istaklarni aniqlashtiring. Kredit olinmadi.",
  MODEL_NOT_ALLOWED: "Tarifingizga bu model kirmaydi. Boshqasini tanlang. Kredit olinmadi.",
  FIX_NOT_POSSIBLE: "Buni tuzatadigan narsa topilmadi. Bepul tahrirlagichdan foydalaning. Kredit olinmadi.",
  PAYMENTS_OFF: "Bu yerda toʻlov ulanmagan. Qolgan hammasi ishlaydi. Hech narsa yechilmadi.",
  PAYMENTS_UNAVAILABLE:
    "Toʻlov tizimi javob bermadi. Bir daqiqadan keyin urinib koʻring. Hech narsa yechilmadi.",
  PAYMENT_DECLINED:
    "Karta rad etildi. Boshqa karta bilan urining yoki bankdan soʻrang. Hech narsa yechilmadi, tarif oʻzgarmadi.",
  ALREADY_SUBSCRIBED:
    "Sizda tarif bor. Uni «Kreditlar va toʻlov» boʻlimida almashtirish mumkin. Hech narsa yechilmadi.",
  ALREADY_ORDERED:
    "Bu eʼlonning shabloni buyurtma qilingan, u «Shablon buyurtmalari» boʻlimida. Hech narsa yechilmadi.",
  NO_SUBSCRIPTION: "Oʻzgartiradigan tarif yoʻq: avval birini tanlang. Hech narsa yechilmadi.",
  PLAN_UNAVAILABLE:
    "Bu tarifni hozir sotib olib boʻlmaydi. Boshqasini tanlang yoki keyinroq kiring. Hech narsa yechilmadi.",
  SPENDING_FROZEN:
    "Toʻlovlardan biri boʻyicha nizo bor, hal boʻlguncha kreditlar muzlatilgan. Hech narsa yechilmadi.",
  LINK_EXPIRED: "Havola eskirgan. Yangisini oling.",
  FORBIDDEN_role: "Rolingiz buni oʻz ichiga olmaydi. Bosh administratordan soʻrang. Hech narsa oʻzgarmadi.",
  CONFLICT_admin_known: "Bu manzil allaqachon administratorniki. Hech narsa oʻzgarmadi.",
  CONFLICT_totp_known: "Ikkinchi omil allaqachon sozlangan. Hech narsa oʻzgarmadi.",
  INSUFFICIENT_CREDITS_adjust:
    "Mijoz faqat {{available}} kredit sarflay oladi. Kamroq oling: band qilingani ishga tegishli. Hech narsa oʻzgarmadi.",
  CONFLICT_member_status: "Bu hisobni kimdir oʻzgartirib boʻlgan. Sahifani yangilang. Hech narsa oʻzgarmadi.",
  CONFLICT_stale_config:
    "{{by}} buni oʻzgartirib boʻlgan. Yangilang, koʻring va qayta oʻzgartiring. Hech narsa oʻzgarmadi.",
  CONFLICT_order_moved:
    "{{by}} bu buyurtma bilan shugʻullanmoqda. Roʻyxatni yangilang. Hech narsa oʻzgarmadi.",
  TOTP_INVALID:
    "Kod notoʻgʻri yoki allaqachon ishlatilgan. Keyingisini kutib, qayta urinib koʻring. Hech narsa oʻzgarmadi.",
  TOTP_MISSING: "Avval ikkinchi omilni sozlang: ungacha qolgani yopiq. Hech narsa oʻzgarmadi.",
  LAST_SUPER_ADMIN:
    "Kamida bitta bosh administrator qolishi kerak. Avval boshqasini tayinlang. Hech narsa oʻzgarmadi.",
  TOKEN_INVALID: "Bu havola ishlatilgan yoki eskirgan. Yangisini soʻrang.",
  UNAVAILABLE: "Xizmat band. Bir daqiqadan keyin urining. Sizdan hech narsa yechilmadi.",
  INTERNAL: "Bizda nimadir buzildi. Qayta urining. Sizdan hech narsa yechilmadi.",
  OFFLINE: "Server bilan aloqa yoʻq. Tarmoqni tekshirib, qayta urining.",
  NOT_FOUND_share: "Havola endi ishlamaydi yoki boʻlmagan. Uni yuborgan kishidan yangisini soʻrang.",
  FORBIDDEN_share_password: "Bu havolaning paroli bunday emas. Havolani yuborgan kishidan soʻrang.",
  FORBIDDEN_share_mode: "Bu havola faqat koʻrish uchun. Javob yozish uchun boshqasini soʻrang.",
  VALIDATION_too_many_tags:
    "Bitta eʼlonga {{limit}} ta teg mumkin. Avval ortiqchasini oling; hech narsa oʻzgarmadi.",
  IMPORT_FAILED: "Saytni oʻqib boʻlmadi. Shaklni qoʻlda toʻldiring; hech narsa saqlanmadi va yechilmadi.",
  IMPORT_FAILED_bad_address: "Bu sayt manzili emas. Tekshiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_private: "Bu manzil ochiq internetda emas. Shaklni qoʻlda toʻldiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_unreachable:
    "Sayt javob bermadi. Manzilni tekshiring yoki shaklni qoʻlda toʻldiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_refused: "Sayt oʻzini oʻqishga bermadi. Shaklni qoʻlda toʻldiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_robots:
    "Sayt dasturlardan oʻqimaslikni soʻraydi, biz oʻqimadik. Shaklni qoʻlda toʻldiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_too_large:
    "Sahifa 2 MB dan katta. Saytning boshqa sahifasini sinang yoki shaklni qoʻlda toʻldiring.",
  IMPORT_FAILED_timeout:
    "Sayt 10 soniyadan ortiq oʻyladi. Qayta urining yoki shaklni qoʻlda toʻldiring; hech narsa saqlanmadi.",
  IMPORT_FAILED_redirects:
    "Sayt uch martadan koʻp boshqa joyga yuboradi. Oxirgi manzilni qoʻying; hech narsa saqlanmadi.",
  IMPORT_FAILED_not_a_page: "Bu manzilda sahifa yoʻq. Bosh sahifa manzilini qoʻying.",
  VALIDATION_csv_rows:
    "Faylda koʻpi bilan {{limit}} qator boʻladi. Uni boʻling; hech narsa import qilinmadi.",
  VALIDATION_too_many_products:
    "Brendda koʻpi bilan {{limit}} mahsulot boʻladi. Bir qismini oʻchiring yoki boshqa brendni tanlang; hech narsa saqlanmadi.",
  VALIDATION_csv_columns:
    "Nomi yoki title ustuni yoʻq. Birinchi qatorga sarlavhalarni qoʻshing; hech narsa import qilinmadi.",
};
