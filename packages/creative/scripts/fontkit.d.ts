declare module "fontkit" {
  type Glyph = { advanceWidth: number; bbox: { minX: number } };
  type FontFile = {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    "OS/2": { typoAscender: number; typoDescender: number; fsSelection: { useTypoMetrics?: boolean } };
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
  };
  export function create(data: Buffer): FontFile | { fonts: FontFile[] };
}
