import { ITEM_KINDS, TLP_LEVELS } from '../item.ts';
import { PUBLIC_KEY } from '../proof/keys.ts';
import { Fields } from './fields.ts';
import type { Approval, Consent, Partner, PassageTarget, Refusal, Rule, Rules, Targets } from './rules.ts';

const ACTIONS = ['show', 'withhold', 'pseudonym', 'coarsen', 'label', 'require', 'conditions'] as const;
const ONWARD = ['none', 'organisation', 'community', 'anyone'] as const;

export type RulesAnswer =
  | { readonly kind: 'rules'; readonly rules: Rules }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** A rules file's text as rules, or every fault in it. `rules.schema.json` says the same. Linear. */
export function readRules(text: string): RulesAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      kind: 'refused',
      refusals: [{ code: 'rules.json', rule: null, message: `the rules are no JSON: ${why}` }],
    };
  }
  const refusals: Refusal[] = [];
  const rules = rulesOf(value, refusals);
  return refusals.length === 0 ? { kind: 'rules', rules } : { kind: 'refused', refusals };
}

function rulesOf(value: unknown, refusals: Refusal[]): Rules {
  const fields = new Fields(value, 'the rules file', refusals);
  fields.choice('format', ['hearsay-rules'], 'hearsay-rules');
  const version = fields.any('version');
  if (version !== 1)
    fields.refuse('rules.version', `"version" is ${JSON.stringify(version)}; this hearsay reads version 1`);
  const read: Rules = {
    format: 'hearsay-rules',
    version: 1,
    partners: fields.list('partners').map((one, at) => partnerOf(new Fields(one, `partner ${at + 1}`, refusals))),
    rules: fields.list('rules').flatMap((one, at) => ruleOf(new Fields(one, ruleName(one, at), refusals))),
    consents: fields.list('consents').map((one, at) => consentOf(new Fields(one, `consent ${at + 1}`, refusals))),
    approvals: fields.list('approvals').map((one, at) => approvalOf(new Fields(one, `approval ${at + 1}`, refusals))),
  };
  for (const name of ['partners', 'rules']) if (!fields.has(name)) fields.refuse('rules.field', `"${name}" is missing`);
  fields.end();
  return read;
}

const ruleName = (value: unknown, at: number): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? `rule "${value.id}"`
    : `rule ${at + 1}`;

function partnerOf(fields: Fields): Partner {
  const partner = {
    name: fields.text('name'),
    level: fields.choice('level', TLP_LEVELS, 'CLEAR'),
    groups: fields.texts('groups'),
    key: fields.textOrNull('key'),
  };
  if (partner.key !== null && !PUBLIC_KEY.test(partner.key)) {
    fields.refuse('rules.field', '"key" should be ed25519: and 64 hex digits');
  }
  fields.end();
  return partner;
}

function ruleOf(fields: Fields): readonly Rule[] {
  const action = fields.choice('action', ACTIONS, 'show');
  // A label says what a thing is, and that is the same for everybody.
  const head = { id: fields.text('id'), to: action === 'label' ? ['everyone'] : fields.texts('to') };
  if (head.to.length === 0 && !fields.has('to')) fields.refuse('rules.field', '"to" is missing: whom is it for?');
  const rule: Rule = { ...head, ...actionOf(action, fields) };
  fields.end();
  return [rule];
}

type WithoutHead<T> = T extends Rule ? Omit<T, 'id' | 'to'> : never;

function actionOf(action: Rule['action'], fields: Fields): WithoutHead<Rule> {
  switch (action) {
    case 'show':
      return { action, items: needed(fields.choices('items', ITEM_KINDS), 'items', fields) };
    case 'withhold':
      return { action, ...targetsOf(fields) };
    case 'pseudonym':
      return { action, actors: needed(fields.texts('actors'), 'actors', fields) };
    case 'coarsen':
      return coarsening(fields);
    case 'label':
      return labelling(fields);
    case 'require':
      return requiring(fields);
    case 'conditions':
      return {
        action,
        use: fields.text('use'),
        onward: fields.choice('onward', ONWARD, 'none'),
        expires: fields.dayOrNull('expires'),
        reciprocity: fields.textOrNull('reciprocity'),
      };
  }
}

function needed<T>(list: readonly T[], name: string, fields: Fields): readonly T[] {
  if (list.length === 0 && !fields.has(name)) fields.refuse('rules.field', `"${name}" is missing`);
  return list;
}

function targetsOf(fields: Fields): Targets {
  const targets: Targets = {
    reports: fields.texts('reports'),
    claims: fields.texts('claims'),
    passages: fields.list('passages').map((one) => passageOf(fields.inner(one, 'passages'))),
    actors: fields.texts('actors'),
    sources: fields.texts('sources'),
    outlets: fields.texts('outlets'),
  };
  if (Object.values(targets).every((list: readonly unknown[]) => list.length === 0)) {
    fields.refuse('rules.empty', 'withholds nothing: name reports, claims, passages, actors, sources or outlets');
  }
  return targets;
}

function passageOf(fields: Fields): PassageTarget {
  const passage = { report: fields.text('report'), words: fields.text('words') };
  fields.end();
  return passage;
}

function coarsening(fields: Fields): WithoutHead<Rule> {
  const places = fields.list('places').map((one) => placeOf(fields.inner(one, 'places')));
  const dates = fields.has('dates') ? fields.choice('dates', ['month', 'year'], 'year') : 'day';
  if (places.length === 0 && dates === 'day')
    fields.refuse('rules.empty', 'coarsens nothing: give "dates" or "places"');
  return { action: 'coarsen', dates, places };
}

function placeOf(fields: Fields): { readonly place: string; readonly as: string } {
  const place = { place: fields.text('place'), as: fields.text('as') };
  fields.end();
  return place;
}

function labelling(fields: Fields): WithoutHead<Rule> {
  const label = {
    action: 'label' as const,
    level: fields.choice('level', TLP_LEVELS, 'RED'),
    reports: fields.texts('reports'),
    claims: fields.texts('claims'),
    outlets: fields.texts('outlets'),
  };
  if ([label.reports, label.claims, label.outlets].every((list) => list.length === 0)) {
    fields.refuse('rules.empty', 'labels nothing: name reports, claims or outlets');
  }
  return label;
}

function requiring(fields: Fields): WithoutHead<Rule> {
  const needs = needed(fields.choices('needs', ['consent', 'approval']), 'needs', fields);
  const outlets = fields.texts('outlets');
  const sources = fields.texts('sources');
  if (outlets.length + sources.length === 0 && needs.includes('consent')) {
    fields.refuse('rules.field', 'asks for consent and does not say whose: name outlets or sources');
  }
  return { action: 'require', needs, outlets, sources };
}

function consentOf(fields: Fields): Consent {
  const consent = { of: fields.text('of'), ...wordOf(fields) };
  fields.end();
  return consent;
}

function approvalOf(fields: Fields): Approval {
  const approval = { of: fields.textOrNull('of'), ...wordOf(fields) };
  fields.end();
  return approval;
}

/** Whose word it is, since when and until when, and for whom. */
function wordOf(fields: Fields): Pick<Consent, 'by' | 'on' | 'to' | 'until'> {
  return { by: fields.text('by'), on: fields.day('on'), to: fields.texts('to'), until: fields.dayOrNull('until') };
}
