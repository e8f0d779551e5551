/** What a cell may hold; a list is joined. */
export type CsvValue = string | number | boolean | null | readonly string[];

/** A table for spreadsheets (RFC 4180): a row of headings, then a row for each record. Linear. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, CsvValue>>[],
): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return [columns, ...cells].map((row) => `${row.join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes a cell that begins with = + - @, a tab or a line break for a formula, and reports are hostile: such a cell gets
 * an apostrophe in front (OWASP, CSV injection).
 */
function cellOf(value: CsvValue): string {
  const text = Array.isArray(value) ? value.join(' < ') : String(value ?? '');
  const harmless =
    typeof value !== 'number' && /^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(text)
      ? `'${text}`
      : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
