import type { Marked } from './marked.ts';

/** A word outside the marks. `key` is folded and read through the report's word table. */
export interface Word {
  readonly kind: 'word';
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly capital: boolean;
}

export interface Point {
  readonly kind: 'point';
  readonly start: number;
  readonly end: number;
  /** One of `, ; : — ( ) ? !` */
  readonly sign: string;
}

/** A quotation as one item of the sentence around it. */
export interface Quoted {
  readonly kind: 'quoted';
  readonly start: number;
  readonly end: number;
  readonly marked: Marked;
}

export type Item = Word | Point | Quoted;
