import type { SegmentedReport } from '../../text/segmented.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { MarkReader } from './marks.ts';
import { eachToken } from './tokens.ts';
import { BREAK, SHAPE, type WordForm, type WordForms } from './word-forms.ts';

/** Tokens of break before the first and after the last, so that a look to either side needs no check. */
const MARGIN = 4;

/** A report's title, paragraphs and captions as tokens, marks of punctuation among them; columns of one length. */
export interface Reading {
  readonly length: number;
  /** Positions in the report's text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly kind: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  readonly markCode: Int32Array;
  readonly isVerb: Int32Array;
  /** The sentence a token is in, or -1 for a break between blocks. */
  readonly sentence: Int32Array;
  /** The quotation a token is in, its marks included; 0 for none. */
  readonly quote: Int32Array;
  /** 1 for a mark that opens a quotation, 2 for one that closes. */
  readonly mark: Int32Array;
  /** How many commas, words like finite verbs, and beginnings of names or pronouns stand before a token. */
  readonly commasBefore: Int32Array;
  readonly verbsBefore: Int32Array;
  readonly namesBefore: Int32Array;
  /** Of each sentence the first token, the one behind its last, its block, and 1 where it is the headline or holds a quotation mark. */
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  readonly sentenceBlock: Int32Array;
  readonly isTitle: Int32Array;
  readonly hasQuote: Int32Array;
  /** The numbers of some words and of the comma. */
  readonly that: number;
  readonly according: number;
  readonly to: number;
  readonly comma: number;
}

const READ = new Set(['title', 'paragraph', 'caption']);

interface Columns {
  readonly start: number[];
  readonly end: number[];
  readonly form: WordForm[];
  readonly sentence: number[];
}

/** Cost: linear in the text. */
export function readSpeech({ report: { text, blocks } }: SegmentedReport, forms: WordForms): Reading {
  const columns: Columns = { start: [], end: [], form: [], sentence: [] };
  const sentences: SentenceRow[] = [];
  addBreaks(columns, MARGIN);
  blocks.forEach((block, at) => {
    if (!READ.has(block.kind)) return;
    const isTitle = block.kind === 'title';
    for (const { start, end } of isTitle ? [block] : sentencesOf(text, block.start, block.end)) {
      const first = columns.start.length;
      addTokens(columns, text, { start, end, sentence: sentences.length }, forms);
      sentences.push({ first, behind: columns.start.length, block: at, isTitle });
    }
    addBreaks(columns, 1);
  });
  addBreaks(columns, MARGIN);
  return { ...formColumns(columns, forms), ...sentenceColumns(sentences), ...markColumns(text, columns, sentences) };
}

function formColumns({ form, ...columns }: Columns, forms: WordForms) {
  const { length } = form;
  const comma = forms.formOf(',').word;
  const [word, stem, suffix] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const [kind, shape] = [new Int32Array(length), new Int32Array(length)];
  const [markCode, isVerb] = [new Int32Array(length), new Int32Array(length)];
  const [commasBefore, verbsBefore] = [new Int32Array(length), new Int32Array(length)];
  const namesBefore = new Int32Array(length);
  let [commas, verbs, names] = [0, 0, 0];
  // One loop rather than a mapping a column: half of the time that reading took.
  for (let at = 0; at < length; at += 1) {
    const own = form[at] ?? BREAK;
    word[at] = own.word;
    stem[at] = own.stem;
    suffix[at] = own.suffix;
    kind[at] = own.kind;
    shape[at] = own.shape;
    markCode[at] = own.markCode;
    isVerb[at] = own.isVerb;
    commasBefore[at] = commas;
    verbsBefore[at] = verbs;
    namesBefore[at] = names;
    if (own.word === comma) commas += 1;
    verbs += own.isVerb;
    names += own.isPronoun | (isCapital(own.shape) && !isCapital(shape[at - 1] ?? 0) ? 1 : 0);
  }
  return {
    length,
    start: new Int32Array(columns.start),
    end: new Int32Array(columns.end),
    sentence: new Int32Array(columns.sentence),
    ...{ word, stem, suffix, kind, shape, markCode, isVerb, commasBefore, verbsBefore, namesBefore },
    that: forms.formOf('that').word,
    according: forms.formOf('according').word,
    to: forms.formOf('to').word,
    comma,
  };
}

function isCapital(shape: number): boolean {
  return shape === SHAPE.capital || shape === SHAPE.capitals || shape === SHAPE.initial;
}

interface SentenceRow {
  readonly first: number;
  readonly behind: number;
  readonly block: number;
  readonly isTitle: boolean;
}

function sentenceColumns(sentences: readonly SentenceRow[]) {
  return {
    sentenceStart: Int32Array.from(sentences, ({ first }) => first),
    sentenceEnd: Int32Array.from(sentences, ({ behind }) => behind),
    sentenceBlock: Int32Array.from(sentences, ({ block }) => block),
    isTitle: Int32Array.from(sentences, ({ isTitle }) => (isTitle ? 1 : 0)),
  };
}

function markColumns(text: string, columns: Columns, sentences: readonly SentenceRow[]) {
  const { quote, mark } = new MarkReader(text, columns).read();
  const hasQuote = new Int32Array(sentences.length);
  mark.forEach((turn, at) => {
    if (turn > 0) hasQuote[columns.sentence[at] ?? -1] = 1;
  });
  return { quote, mark, hasQuote };
}

interface SentenceStretch {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

function addTokens(columns: Columns, text: string, { start, end, sentence }: SentenceStretch, forms: WordForms): void {
  const own = text.slice(start, end);
  eachToken(own, (from, to) => {
    columns.start.push(start + from);
    columns.end.push(start + to);
    columns.form.push(forms.formOf(own.slice(from, to)));
    columns.sentence.push(sentence);
  });
}

function addBreaks(columns: Columns, count: number): void {
  const at = columns.end.at(-1) ?? 0;
  for (let added = 0; added < count; added += 1) {
    columns.start.push(at);
    columns.end.push(at);
    columns.form.push(BREAK);
    columns.sentence.push(-1);
  }
}
