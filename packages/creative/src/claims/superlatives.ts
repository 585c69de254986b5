/** Words that claim a rank, in the languages of ads. Plain praise ("good", "fast") is not one of them. */
export const SUPERLATIVES: readonly RegExp[] = [
  /(?<!\p{L})(?:the\s+)?(?:best|finest|cheapest|strongest|fastest|safest|leading|number\s+one|no\.?\s?1|#\s?1|award[- ]winning|world[- ]class|unbeatable|clinically\s+proven|scientifically\s+proven|guaranteed)(?!\p{L})/giu,
  /(?<!\p{L})(?:сам(?:ый|ая|ое|ые)\s+\p{L}+|лучш(?:ий|ая|ее|ие|его|ую)|№\s?1|номер\s+один|единственн(?:ый|ая|ое|ые)\s+в|клинически\s+доказан\p{L}*|гарантирован\p{L}*)(?!\p{L})/giu,
  /(?<!\p{L})(?:eng\s+(?:yaxshi|zoʻr|arzon|kuchli|tez|sifatli)|birinchi\s+raqamli|№\s?1|yagona|klinik\s+isbotlangan|kafolatlangan)(?!\p{L})/giu,
];
