import { tokenize } from '../../text/tokens.ts';
import type { SpeechAct } from '../speech/speech.ts';
import { type Choice, chooseCue } from './choice.ts';
import { type Cue, cuesOf } from './cue.ts';
import { Discourse, type Voice } from './discourse.ts';
import { documentsIn, signerIn } from './documents.ts';
import { type Frame, framesOf } from './frame.ts';
import type { Item } from './item.ts';
import { isIn, isOneOf, isSign, isWord, LISTS } from './lexicon.ts';
import type { Marked } from './marked.ts';
import { isTerm } from './mention.ts';
import { innerOf, outermost } from './nested-marks.ts';
import { leadSource, namesIn } from './phrase-after.ts';
import type { Passage, Piece } from './piece.ts';
import type { Reading } from './reading.ts';
import { aroundAct, type Reported, sourceOfAct } from './reported.ts';
import type { Source } from './source.ts';
import { inSentence, isNamedBehind, isSaidByName, isToldBehind } from './telling-order.ts';

/** What reading a report block by block carries along. */
export class PieceReader {
  readonly #text: string;
  readonly #through: ReadonlyMap<string, string>;
  readonly #discourse: Discourse;
  readonly #pieces: Piece[] = [];
  readonly #reported: Reported[] = [];
  readonly #heardOf: Voice[] = [];
  /** The cue of a paragraph that ends with a colon. */
  #announced: Choice | null = null;
  #announcedVoices: ReadonlyMap<Cue, Voice> = new Map();

  constructor(report: string, text: string, reading: Pick<Reading, 'through' | 'mentioned'>) {
    this.#text = text;
    this.#through = reading.through;
    this.#discourse = new Discourse(report, text, reading.mentioned);
  }

  /** All pieces read so far, in order of the text; those that are no quotations are left out. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** The speech read so far that stands in the report's own words. */
  get reported(): readonly Reported[] {
    return this.#reported;
  }

  /** Whoever said something so far, also where it is not kept. */
  get heardOf(): readonly Voice[] {
    return this.#heardOf;
  }

  read(passage: Passage): void {
    const outer = outermost(passage.marked);
    const frames = framesOf({ ...passage, marked: outer, through: this.#through });
    for (const frame of frames) {
      this.#discourse.nextSentence();
      this.#readFrame(frame, passage);
    }
  }

  #readFrame(frame: Frame, passage: Passage): void {
    const cues = cuesOf(frame.items);
    const before = this.#pieces.length;
    const previous = this.#discourse.latest();
    const lead = this.#leadOf(frame, cues);
    const toldBehind = isToldBehind(frame.items, cues[0]);
    if (!toldBehind) this.#noteAsides(frame);
    const voices = new Map(cues.map((cue) => [cue, this.#heard(cue, frame.items)]));
    if (toldBehind) this.#noteAsides(frame);
    const heard = this.#hearActs(frame, passage, voices);
    frame.items.forEach((item, at) => {
      if (item.kind !== 'quoted') return;
      const choice = chooseCue(frame.items, at, cues, this.#text) ?? (at === 0 ? this.#announced : null);
      this.#take({ frame, at, choice, passage, previous, voices, heard });
    });
    const said = this.#pieces.slice(before).findLast(({ voice }) => voice !== null)?.voice;
    const speech = cues.find(({ kind }) => kind === 'speech' || kind === 'according');
    const speaker = said ?? (speech === undefined ? undefined : voices.get(speech));
    this.#announce(frame, cues, voices);
    if (speaker !== undefined) this.#discourse.noteSpeaker(speaker);
    if (speaker !== undefined) this.#discourse.noteSpeaking(speaker);
    if (lead !== null && said === undefined && !isNamedBehind(frame.items, speech)) this.#discourse.note(lead);
  }

  /** What the sentence names by the way, and who wrote the document in it. */
  #noteAsides({ items }: Frame): void {
    for (const name of [...namesIn(items), ...documentsIn(items)])
      this.#discourse.noteAside(this.#discourse.voiceOf(name));
    const signer = signerIn(items);
    if (signer !== null) this.#discourse.noteSigner(this.#discourse.voiceOf(signer));
  }

  /** `Marta Vell said:` at the end of a paragraph gives her the next one's first words. */
  #announce({ items }: Frame, cues: readonly Cue[], voices: ReadonlyMap<Cue, Voice>): void {
    const announces = isSign(items.at(-1), ':');
    const cue = cues.findLast(({ kind }) => kind === 'speech');
    this.#announced = announces && cue !== undefined ? { cue, through: [] } : null;
    this.#announcedVoices = voices;
  }

  /** What the sentence speaks of first, where that is not the source of its first cue. */
  #leadOf({ items }: Frame, cues: readonly Cue[]): Voice | null {
    const [first] = cues;
    const lead = first === undefined || first.source.from > 3 ? leadSource(items) : null;
    if (lead === null || lead.start === first?.source.start || isSaidByName(items, lead, cues)) return null;
    const voice = this.#discourse.voiceOf(lead);
    if (lead.kind !== 'name' || !isToldBehind(items, first)) this.#discourse.note(voice);
    return voice;
  }

  /** The speech whose content begins in a sentence or in a quotation of it. */
  #hearActs({ items }: Frame, { acts }: Passage, known: ReadonlyMap<Cue, Voice>): ReadonlyMap<SpeechAct, Reported> {
    const [first, last] = [items[0], items.at(-1)];
    const mine = acts.filter(({ cue, content }) => {
      const at = (cue ?? content).start;
      return first !== undefined && last !== undefined && at >= first.start && at < last.end;
    });
    const voices = new Map(mine.map((act) => [act, this.#voiceOfAct(act, items)]));
    for (const [act, voice] of voices)
      if (voice !== null && isSomebody(voice) && !isNamedFor(act, voice, known)) this.#discourse.noteSpeaking(voice);
    const found = mine.map((act): Reported => {
      const through = aroundAct(act, mine).map((outer) => voices.get(outer) ?? null);
      return { act, voice: voices.get(act) ?? null, through: through.filter((voice) => voice !== null) };
    });
    this.#reported.push(...found.map((one) => ({ ...one, act: inSentence(one.act, first?.start ?? 0) })));
    return new Map(found.map((one) => [one.act, one]));
  }

  /** A source that stands in another sentence, or in a quotation. */
  #elsewhere(act: SpeechAct): Source | null {
    if (act.source === null) return null;
    const [frame] = framesOf({ text: this.#text, ...act.source, marked: [], starts: [], through: this.#through });
    return frame === undefined ? null : sourceOfAct(act, frame.items);
  }

  #voiceOfAct(act: SpeechAct, items: Frame['items']): Voice | null {
    const source = sourceOfAct(act, items) ?? this.#elsewhere(act);
    if (source === null) return null;
    const voice = this.#discourse.voiceOf(source);
    return act.source === null ? voice : { ...voice, span: act.source };
  }

  #heard(cue: Cue, items: Frame['items']): Voice {
    const voice = this.#discourse.voiceOf(cue.source);
    if (isSomebody(voice) || isSaid(cue, items)) this.#discourse.noteSpeaking(voice);
    else this.#discourse.note(voice);
    this.#heardOf.push(voice);
    const behind = items.slice(cue.at + 1, cue.at + 3).find((item) => !isOneOf(item, ['that']));
    if (isWord(behind) && cue.source.kind === 'name') this.#discourse.noteGender(voice, behind.key);
    return voice;
  }

  #take(found: Found): void {
    const piece = this.#pieceOf(found);
    if (piece === null) return;
    this.#pieces.push(piece);
    this.#readInside(piece, found.passage);
  }

  #pieceOf({ frame, at, choice, passage, previous, voices, heard }: Found): Piece | null {
    const item = frame.items[at];
    if (item?.kind !== 'quoted') return null;
    const { marked } = item;
    const words = this.#text.slice(marked.start, marked.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
    if (words.length < 8 && isTerm(frame.items, at, words)) return null;
    const last = this.#pieces.at(-1);
    const goesOn = last !== undefined && last.block === passage.kind && this.#isNext(last, marked);
    const shared = {
      said: false,
      marked,
      block: passage.kind,
      inside: null,
      sentence: this.#discourse.sentence,
      opens: at === 0,
      goesOn,
    };
    if (choice !== null) return this.#signed({ ...shared, ...widened(this.#voiced(choice, voices), heard, marked) });
    const heir =
      goesOn && last.voice !== null && (at === 0 || marked.flaw === 'unopened' || last.marked.flaw === 'torn');
    if (heir) return { ...shared, cue: null, voice: last.voice, through: last.through, listeners: last.listeners };
    const act = [...heard.values()].find((one) => one.voice !== null && covers(one.act, marked));
    if (act !== undefined)
      return { ...shared, said: true, cue: null, voice: act.voice, through: act.through, listeners: [] };
    return {
      ...shared,
      cue: null,
      voice: this.#standing(marked, at === 0, passage, previous),
      through: [],
      listeners: [],
    };
  }

  /** A letter's "I" is whoever signed it. */
  #signed(piece: Piece): Piece {
    const { marked, voice } = piece;
    if (voice === null || !SPEAKS_OF_SELF.test(this.#text.slice(marked.start, marked.end))) return piece;
    return { ...piece, voice: this.#discourse.signerOf(voice) };
  }

  /** Whether a piece follows another with nothing but a short cue between them. */
  #isNext(last: Piece, marked: Marked): boolean {
    const between = this.#text.slice(last.marked.outerEnd, marked.outerStart);
    return last.inside === null && (last.marked.runsOn || (between.length < 160 && !between.includes('\n')));
  }

  #standing(marked: Marked, opens: boolean, passage: Passage, previous: Voice | null): Voice | null {
    if (!opens || passage.kind === 'title' || marked.flaw === 'unopened') return null;
    const ends = /[.?!,…—]/.test(this.#text[marked.end - 1] ?? '');
    return ends && tokenize(this.#text, marked.start, marked.end).length > 2 ? previous : null;
  }

  #voiced(
    { cue, through }: Choice,
    voices: ReadonlyMap<Cue, Voice>,
  ): Pick<Piece, 'cue' | 'voice' | 'said' | 'through' | 'listeners'> {
    const voiceOf = (one: Cue): Voice =>
      voices.get(one) ?? this.#announcedVoices.get(one) ?? this.#discourse.voiceOf(one.source);
    const listeners = [cue, ...through].flatMap(({ listener }) =>
      listener === null ? [] : [this.#discourse.voiceOf(listener)],
    );
    return { cue, said: true, voice: voiceOf(cue), through: through.map(voiceOf), listeners };
  }

  /** Quotations within a quotation: those that its own words give to somebody. */
  #readInside(outer: Piece, passage: Passage): void {
    const top = outermost(innerOf(outer.marked, passage.marked));
    if (top.length === 0) return;
    const { start, end } = outer.marked;
    const frames = framesOf({ ...passage, start, end, marked: top, through: this.#through });
    for (const frame of frames) {
      const cues = cuesOf(frame.items);
      frame.items.forEach((item, at) => {
        const choice = item.kind === 'quoted' ? chooseCue(frame.items, at, cues, this.#text) : null;
        if (item.kind !== 'quoted' || choice === null) return;
        const words = this.#text.slice(item.marked.start, item.marked.end).match(/[\p{L}\p{N}]+/gu) ?? [];
        if (isTerm(frame.items, at, words)) return;
        const said = this.#voiced(choice, new Map());
        const through = outer.voice === null ? said.through : [...said.through, outer.voice, ...outer.through];
        this.#pieces.push({
          ...said,
          marked: item.marked,
          block: passage.kind,
          inside: outer,
          sentence: outer.sentence,
          opens: at === 0,
          goesOn: false,
          through,
        });
      });
    }
  }
}

/** Whether the sentence has a name for a description that the models found: "the keeper, who calls himself Old Moyle, said". */
function isNamedFor({ cue }: SpeechAct, { kind }: Voice, known: ReadonlyMap<Cue, Voice>): boolean {
  if (cue === null || kind === 'name') return false;
  return [...known].some(([{ start, end }, voice]) => voice.kind === 'name' && start < cue.end && end > cue.start);
}

function isSomebody({ kind, sort }: Voice): boolean {
  return kind === 'name' || sort === 'person';
}

/** "said" and its like: what things do not do. */
function isSaid({ at }: Cue, items: readonly Item[]): boolean {
  return isIn(items[at], LISTS.plainSpeech);
}

const SPEAKS_OF_SELF = /(?<![\p{L}\p{N}])(?:I|[Mm]y|me)(?![\p{L}\p{N}])/u;

interface Found {
  readonly frame: Frame;
  readonly at: number;
  readonly choice: Choice | null;
  readonly passage: Passage;
  readonly previous: Voice | null;
  readonly voices: ReadonlyMap<Cue, Voice>;
  readonly heard: ReadonlyMap<SpeechAct, Reported>;
}

/** The speaker's whole phrase, where the speech found there has it: "Marta Vell, the mayor," and not the name alone. */
function widened<Said extends Pick<Piece, 'voice'>>(
  said: Said,
  heard: ReadonlyMap<SpeechAct, Reported>,
  marked: Marked,
): Said {
  const { voice } = said;
  if (voice === null) return said;
  const act = [...heard.keys()].find(
    ({ source, content }) =>
      source !== null &&
      source.start <= voice.span.start &&
      source.end >= voice.span.end &&
      content.start < marked.end &&
      content.end > marked.start,
  );
  return act?.source === null || act === undefined ? said : { ...said, voice: { ...voice, span: act.source } };
}

/** Whether the content of an act takes in a marked stretch. */
function covers({ content, source }: SpeechAct, { start, end }: Marked): boolean {
  const isOutside = source === null || source.end <= start || source.start >= end;
  return isOutside && content.start <= start && content.end >= end;
}
