const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` as it may stand between tags and in quoted attributes. */
export function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/**
 * JSON, or a part of it, as it may stand in a `<script>` element: no `<` that could end it or open a comment, no line separators that old parsers take
 * for line ends, no characters that turn the order of text round. It parses to the same value.
 */
export function embedded(json: string): string {
  return json.replace(
    /[<>\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
