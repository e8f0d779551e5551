/** A dossier before it is written in a format: sections of paragraphs, lists, tables and drawings. All text in it is safe to print on one line. */

export type Piece =
  | { readonly kind: 'text' | 'strong' | 'soft'; readonly text: string }
  /** Words of a report: shown between marks, in their own direction. */
  | { readonly kind: 'words'; readonly text: string }
  /** Numbers of cited places. */
  | { readonly kind: 'cite'; readonly places: readonly number[] };

export type Rich = readonly Piece[];

export interface Column {
  readonly head: string;
  /** Share of the width; those of a table add up to 1. */
  readonly width: number;
}

/** A report or unseen report in a drawing. Columns count from the left, rows from the top. */
export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  /** How it was made, in words. */
  readonly detail: string;
  readonly column: number;
  readonly row: number;
  /** `hollow`: nobody here has it. */
  readonly look: 'solid' | 'hollow';
}

/** From a parent to a child, by their places among the nodes. `dashed`: direction not established, or the answer is not sure. */
export interface DrawnEdge {
  readonly from: number;
  readonly to: number;
  readonly look: 'solid' | 'dashed';
}

/** A lineage, left to right from what was first to its retellings. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly columns: number;
  readonly rows: number;
  /** The same as lines of text. */
  readonly lines: readonly string[];
}

export type Part =
  | { readonly kind: 'lead' | 'paragraph' | 'heading'; readonly content: Rich }
  | { readonly kind: 'list'; readonly items: readonly Rich[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Rich[])[] }
  | { readonly kind: 'drawing'; readonly drawing: Drawing };

export interface Section {
  /** Lower-case letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** A place in a report that a statement rests on. */
export interface CitedPlace {
  readonly number: number;
  readonly report: string;
  /** `120–245`: UTF-16 code units in the report's text, half-open. */
  readonly range: string;
  /** The words there, or null where texts are left out. */
  readonly words: string | null;
}

export interface Dossier {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  readonly places: readonly CitedPlace[];
}
