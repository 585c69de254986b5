import type { Language } from "@static-engine/contracts";
import { AppError, CSV_LIMITS } from "@static-engine/contracts";
import { CsvError, parse } from "csv-parse/sync";

const SEPARATORS = [",", ";", "\t", "|"];
const MOST_IN_RECORD = 100_000;

export type CsvRow = { line: number; cells: string[] };
export type CsvTable = {
  headings: string[];
  rows: CsvRow[];
  /** The line from which on it is no table any more, because of a quote that nothing closes, say. */
  brokenAt: number | null;
};

/** UTF-8 and UTF-16 by themselves; else what spreadsheets of that language write. */
function decode(bytes: Uint8Array, language: Language): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(language === "en" ? "windows-1252" : "windows-1251").decode(bytes);
  }
}

/** The sign that parts the headings most often, outside of quotes. */
function separatorOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Rows of a CSV with the lines on which they begin: commas, semicolons or tabs, quoted line breaks, any encoding that
 * spreadsheets write. @throws AppError VALIDATION with the reason `csv_rows` past the limit
 */
export function readCsv(bytes: Uint8Array, language: Language): CsvTable {
  const text = decode(bytes, language);
  const rows: CsvRow[] = [];
  let lines = 0;
  try {
    // Row by row as they are read: what stands before a fault is kept.
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: MOST_IN_RECORD,
      on_record(record: unknown, context) {
        const cells = Array.isArray(record) ? record.map(String) : [];
        const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
        lines = context.lines;
        rows.push({ line: lines - breaks, cells });
        // The headings are no row.
        if (rows.length > CSV_LIMITS.rows + 1) throw tooManyRows();
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { headings: rows[0]?.cells ?? [], rows: rows.slice(1), brokenAt: lines + 1 };
  }
  return { headings: rows[0]?.cells ?? [], rows: rows.slice(1), brokenAt: null };
}

function tooManyRows(): AppError {
  return new AppError(
    "VALIDATION",
    `A file can hold ${CSV_LIMITS.rows} rows at most. Cut it in parts; nothing was imported.`,
    { details: { reason: "csv_rows", limit: CSV_LIMITS.rows } },
  );
}
