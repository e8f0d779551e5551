import type { Actor, Speaker, TimeExpression } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import type { ItemKind } from '../item.ts';
import type { Permit } from '../rules/permit.ts';
import { keepsBack } from '../rules/permit.ts';
import { sameName } from '../rules/targets.ts';
import { coarseDate, coarseTimes } from './coarse-dates.ts';
import { Unlinkable } from './ids.ts';
import type { Replacement } from './masks.ts';
import { Masks, OUTLET_KEPT_BACK, replaced } from './masks.ts';
import type { Sentence } from './sentences.ts';
import { Sentences } from './sentences.ts';
import type { Withholding } from './withheld.ts';
import { isWithheldSource, withheldSentences } from './withheld.ts';

/** Stands where sentences are withheld, one or many, and says nothing of how long they are. */
const WITHHELD = '[withheld]';

/**
 * The one door through which words of a case reach a partner. Every text of an item comes from here, so that nothing goes out that was not
 * looked at: sentences whole or not at all, names and dates replaced, ids made anew.
 */
export class Clearing {
  readonly kase: Case;
  readonly permit: Permit;
  readonly names: Unlinkable;
  readonly #masks: Masks;
  readonly #sentences: Sentences;
  readonly #withheld: ReadonlyMap<Sentence, Withholding>;
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #dates: ReadonlyMap<string, readonly TimeExpression[]>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #renamedSpeakers: ReadonlyMap<string, readonly Replacement[]>;

  constructor(kase: Case, permit: Permit, secret: Uint8Array) {
    this.kase = kase;
    this.permit = permit;
    this.names = new Unlinkable(secret, permit.partner.name);
    this.#masks = new Masks(kase, permit, this.names);
    this.#sentences = new Sentences(kase);
    this.#withheld = withheldSentences(kase, permit, this.#sentences);
    this.#reports = new Map(kase.reports.map((report) => [report.id, report]));
    this.#dates = Map.groupBy(kase.dates, (date) => date.span.report);
    this.#actors = new Map(kase.actors.map((actor) => [actor.id, actor]));
    this.#renamedSpeakers = this.#speakersRenamed();
  }

  /**
   * Whether anything is kept back whose absence a count could betray: by a rule, or because another partner gave it, which never goes on and
   * which counts and grades of the case already take in.
   */
  get keepsBack(): boolean {
    return keepsBack(this.permit) || (this.kase.received ?? []).length > 0;
  }

  /** The thing's id for this partner, or null where such things do not go to them. */
  reference(kind: ItemKind, key: string): string | null {
    return this.permit.shows.has(kind) ? this.names.id(kind, key) : null;
  }

  /** Whether the partner may learn that there is this report: it is not withheld, and something of it is left to read. */
  isReportTold(id: string): boolean {
    return this.#sentences.of(id).some((sentence) => !this.#withheld.has(sentence));
  }

  isTold(span: Span): boolean {
    const sentences = this.#sentences.at(span);
    return sentences.length > 0 && sentences.every((sentence) => !this.#withheld.has(sentence));
  }

  /** The words of a span as the partner reads them, or null where a sentence of it is withheld or it stands outside of prose. */
  words(span: Span): string | null {
    return this.isTold(span) ? this.#read(span) : null;
  }

  /** The words of the first span that may be told, or null. */
  firstWords(spans: readonly Span[]): string | null {
    const found = spans.find((span) => this.isTold(span));
    return found === undefined ? null : this.#read(found);
  }

  /** A report's headline as the partner reads it, or null. */
  title(report: string): string | null {
    const told = this.#sentences.of(report).filter((sentence) => sentence.isTitle && !this.#withheld.has(sentence));
    return told.length === 0 ? null : told.map((sentence) => this.#read(sentence)).join(' ');
  }

  /** A report's prose, a paragraph a line: withheld sentences are one marker, or nothing at all where a source would show by the gap. */
  prose(report: string): string {
    const paragraphs = Map.groupBy(
      this.#sentences.of(report).filter((sentence) => !sentence.isTitle),
      (sentence) => sentence.paragraph,
    );
    let last = '';
    const lines = [...paragraphs.values()].map((sentences) => {
      const pieces = sentences.flatMap((sentence) => {
        const piece = this.#piece(sentence);
        if (piece === null || (piece === WITHHELD && last === WITHHELD)) return [];
        last = piece;
        return [piece];
      });
      return pieces.join(' ');
    });
    return lines.filter((line) => line !== '').join('\n');
  }

  /** A name with those replaced that are kept back. No dates are looked for in it: "The Nine O'Clock" is an outlet. */
  name(text: string): string {
    return this.#masks.masked(text);
  }

  /** A text that no report has, names and dates replaced. */
  label(text: string): string {
    const masked = this.#masks.masked(text);
    const whole = { start: 0, end: masked.length };
    return replaced(masked, whole, coarseTimes(masked, whole, { known: [], unit: this.permit.dates }));
  }

  outlet(name: string | null): string | null {
    if (name === null) return null;
    return this.permit.outlets.some((outlet) => sameName(outlet, name)) ? OUTLET_KEPT_BACK : this.name(name);
  }

  date(value: string | null): string | null {
    return value === null ? null : coarseDate(value, this.permit.dates);
  }

  isActorTold(id: string): boolean {
    const actor = this.#actors.get(id);
    const isKept = this.permit.actors.has(id) || this.#masks.toldAs(id) === OUTLET_KEPT_BACK;
    return actor !== undefined && !isKept && actor.mentions.some((mention) => this.isTold(mention));
  }

  /** An actor's name as the partner reads it, or what stands for it. */
  actor(id: string): string | null {
    const name = this.#actors.get(id)?.name;
    return this.#masks.toldAs(id) ?? (name === undefined ? null : this.name(name));
  }

  /** Whether this actor goes by a name that the rules give. */
  isRenamed(id: string): boolean {
    return this.#masks.toldAs(id) !== null;
  }

  isSourceTold(speaker: Pick<Speaker, 'text' | 'actor' | 'anonymous'>): boolean {
    return !isWithheldSource(speaker, this.permit);
  }

  speaker({ text, actor, anonymous }: Pick<Speaker, 'text' | 'actor' | 'anonymous'>): string {
    return (actor === null || anonymous ? null : this.actor(actor)) ?? this.label(text);
  }

  #piece(sentence: Sentence): string | null {
    const withholding = this.#withheld.get(sentence);
    if (withholding === undefined) return this.#read(sentence);
    return withholding === 'marked' ? WITHHELD : null;
  }

  #read(span: Span): string {
    const { text } = this.#reports.get(span.report) ?? { text: '' };
    const times = { known: this.#dates.get(span.report) ?? [], unit: this.permit.dates };
    const around = {
      report: span.report,
      start: Math.max(0, span.start - 80),
      end: Math.min(text.length, span.end + 80),
    };
    const replacements = [
      ...this.#masks.inReport(text, around),
      ...(this.#renamedSpeakers.get(span.report) ?? []),
      ...coarseTimes(text, around, times),
    ];
    return replaced(text, span, replacements).replace(/\s+/g, ' ').trim();
  }

  /** A name that is kept back is kept back with the post that stands beside it: "fire chief [a person]" would still say who. */
  #speakersRenamed(): ReadonlyMap<string, readonly Replacement[]> {
    const renamed = this.kase.quotes.flatMap(({ speaker, chain }) =>
      [speaker, ...chain].flatMap(({ span, actor }) => {
        const as = actor === null ? null : this.#masks.toldAs(actor);
        return as === null || span === null ? [] : [{ ...span, as }];
      }),
    );
    return Map.groupBy(renamed, ({ report }) => report);
  }
}
