import type { Actor, ActorKind } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import type { Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Permit } from '../rules/permit.ts';
import { actorsNamed } from '../rules/targets.ts';
import type { Unlinkable } from './ids.ts';
import titles from './titles.json' with { type: 'json' };

/** `[start, end)` of a text is told as `as`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly as: string;
}

const KEPT_BACK: Readonly<Record<ActorKind, string>> = {
  person: '[a person]',
  organisation: '[an organisation]',
  place: '[a place]',
};
export const OUTLET_KEPT_BACK = '[an outlet]';
const PSEUDONYM: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
};

const NOT_A_NAME = new Set(titles);
const SHORTEST_PART = 3;

interface Form {
  readonly keys: readonly string[];
  readonly as: string;
  /** A part of a name counts only with a capital, and not inside another actor's name: "Will", "Brown". */
  readonly isPart: boolean;
}

/** What stands for the names that the partner may not read. Finds them by the case's own mentions and by spelling, in any text. */
export class Masks {
  readonly #told = new Map<string, string>();
  readonly #forms = new Map<string, Form[]>();
  readonly #mentions = new Map<string, { readonly span: Span; readonly actor: string }[]>();

  constructor(kase: Case, permit: Permit, names: Unlinkable) {
    const outlets = new Set(permit.outlets.flatMap((name) => actorsNamed(kase, name).map(({ id }) => id)));
    for (const actor of kase.actors) {
      const as = toldAs(actor, permit, names, outlets);
      if (as !== null) this.#hide(actor, as);
      for (const span of actor.mentions) {
        const list = this.#mentions.get(span.report);
        if (list === undefined) this.#mentions.set(span.report, [{ span, actor: actor.id }]);
        else list.push({ span, actor: actor.id });
      }
    }
    for (const name of permit.outlets) this.#addForm(name, OUTLET_KEPT_BACK, false);
    for (const name of permit.sources.names) this.#addForm(name, KEPT_BACK.person, false);
  }

  /** What is said for this actor, or null where the name itself may go. */
  toldAs(actor: string): string | null {
    return this.#told.get(actor) ?? null;
  }

  /** Every replacement within a stretch of a report's text, by place; they may overlap. */
  inReport(text: string, { report, start, end }: Span): readonly Replacement[] {
    const near = (this.#mentions.get(report) ?? []).filter(({ span }) => span.start < end && span.end > start);
    const mentioned = near.flatMap(({ span, actor }) => {
      const as = this.#told.get(actor);
      return as === undefined ? [] : [{ start: span.start, end: span.end, as }];
    });
    const others = near.filter(({ actor }) => !this.#told.has(actor)).map(({ span }) => span);
    return [...mentioned, ...this.#spelled(text, { start, end }, others)];
  }

  /** A text that stands in no report, with every name that is kept back replaced. */
  masked(text: string): string {
    return replaced(text, { start: 0, end: text.length }, this.#spelled(text, { start: 0, end: text.length }, []));
  }

  #hide(actor: Actor, as: string): void {
    this.#told.set(actor.id, as);
    for (const name of [actor.name, ...actor.aliases]) if (/\p{Lu}/u.test(name)) this.#addForm(name, as, false);
    if (actor.kind !== 'person') return;
    for (const { key, capital } of tokenize(actor.name)) {
      if (capital && key.length >= SHORTEST_PART && !NOT_A_NAME.has(key)) this.#addForms([key], as, true);
    }
  }

  #addForm(name: string, as: string, isPart: boolean): void {
    this.#addForms(
      tokenize(name).map((token) => token.key),
      as,
      isPart,
    );
  }

  #addForms(keys: readonly string[], as: string, isPart: boolean): void {
    const [first] = keys;
    if (first === undefined) return;
    this.#forms.set(first, [...(this.#forms.get(first) ?? []), { keys, as, isPart: isPart || keys.length === 1 }]);
  }

  #spelled(
    text: string,
    { start, end }: { readonly start: number; readonly end: number },
    others: readonly Span[],
  ): readonly Replacement[] {
    const tokens = tokenize(text, start, end);
    return tokens.flatMap((token, at) =>
      (this.#forms.get(token.key) ?? []).flatMap((form) => {
        const last = tokens[at + form.keys.length - 1];
        if (last === undefined || !form.keys.every((key, i) => tokens[at + i]?.key === key)) return [];
        if (form.isPart && (!token.capital || isInside(token, others))) return [];
        return [{ start: token.start, end: last.end, as: form.as }];
      }),
    );
  }
}

const isInside = (token: Token, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= token.start && token.end <= span.end);

function toldAs(actor: Actor, permit: Permit, names: Unlinkable, outlets: ReadonlySet<string>): string | null {
  if (outlets.has(actor.id)) return OUTLET_KEPT_BACK;
  if (permit.actors.has(actor.id)) return KEPT_BACK[actor.kind];
  if (permit.pseudonyms.has(actor.id)) return `${PSEUDONYM[actor.kind]} ${names.pseudonym(actor.id)}`;
  return permit.places.get(actor.id) ?? null;
}

/** `[start, end)` of `text` with every replacement that touches it made; those that overlap become one, the first's. */
export function replaced(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  replacements: readonly Replacement[],
): string {
  let said = '';
  let reached = start;
  for (const one of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.end <= start || one.start >= end || one.end <= reached) continue;
    const from = Math.max(one.start, start);
    if (from >= reached) said += text.slice(reached, from) + one.as;
    reached = one.end;
  }
  return said + text.slice(reached, Math.max(reached, end));
}
