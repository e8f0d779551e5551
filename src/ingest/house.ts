import furniture from './furniture.json' with { type: 'json' };
import { SPEECH } from './furniture.ts';
import { bare, isOutletName, isPersonShaped, wordsOf } from './names.ts';

const SERVICE = new Set(furniture.service);
const HOUSE_HEAD =
  /^(?<name>(?:[\p{Lu}\d][\p{L}\d.&-]{0,30}(?:\s|(?![\p{L}\d.&-]))|&\s|of\s|and\s){1,6})(?=\s?[–—:-]\s|\s?:|\s?(?:is|are|may|reads|has|welcomes|readers?)\b|['’]s\b|,\s(?:established|founded|est\.|since|published|printed)\b)/u;
const REQUEST =
  /^(?:subscribe|write|ring|call|donate|join|follow|get|got|give|buy|read|sign|share|send|try|find|click|text|letters|donations|classifieds|do you|did you|have you|are you|was this|want|like this|enjoyed)\b/iu;

/** An advertisement of the house in one of a text's last lines. `place` says whether it is the very last. */
export function isHouseAd(text: string, place: 'last' | 'beforeLast', publisher: string | null): boolean {
  const parts = wordsOf(text.slice(0, 1000)).map(bare);
  if (parts.length > 60 || isItemOrSpeech(text)) return false;
  const service = new Set(parts.filter((part) => SERVICE.has(part))).size;
  const address = parts.filter((part) => /^(?:you|your|yours|us|we|our|ours)$/u.test(part)).length;
  const house = opensWithHouse(text, publisher);
  if (house && parts.length <= 40 && (service >= 1 || address >= 1)) return true;
  if (place === 'last' && parts.length <= 30 && isOwnLine(text, publisher)) return true;
  if (parts.length > (place === 'last' ? 60 : 30)) return false;
  return house ? service >= 2 : isAppeal(text, place, { service, address, size: parts.length });
}

interface Counts {
  readonly service: number;
  readonly address: number;
  readonly size: number;
}

/** A line that asks the reader for something: to subscribe, to write, to give. */
function isAppeal(text: string, place: 'last' | 'beforeLast', { service, address, size }: Counts): boolean {
  if (service >= 2 && (address >= 1 || service >= 3 || size <= 15)) return true;
  if (REQUEST.test(text) && service >= 1 && size <= 40) return true;
  return place === 'last' && size <= 30 && service >= 1 && address >= 2;
}

/** `The Post is …`, `Post readers …`: the line opens with an outlet, or with a word of the publisher's name. */
export function opensWithHouse(text: string, publisher: string | null): boolean {
  return isHouse(HOUSE_HEAD.exec(text.slice(0, 200))?.groups?.['name']?.trim() ?? '', publisher);
}

/** An item of a list, or words that somebody said: the report's own. */
function isItemOrSpeech(text: string): boolean {
  return /^\d+\s?[/.)]|^[•►*-]\s/u.test(text) || SPEECH.test(text) || /["“”].*["“”]/u.test(text);
}

/** "Signal & Rail is the fortnightly for …": the last line opens with the publisher's whole name, and then says what it is. */
export function isOwnLine(text: string, publisher: string | null): boolean {
  const plainName = (publisher ?? '').replace(/^The\s/iu, '').replace(/\s\([^()]*\)$/u, '');
  const rest = text.replace(/^The\s/u, '');
  if (plainName.length < 3 || !rest.toLowerCase().startsWith(plainName.toLowerCase())) return false;
  return OWN_VERB.test(rest.slice(plainName.length));
}

const OWN_VERB =
  /^(?:\.?$|\.\s(?:For|All|No|Not)\s|\s?[:–—|]|\s(?:is|are) (?:a|an|the|our|your|published|printed|written|compiled|owned|edited|funded|run|supported|sold|part of|free|available)\b|,? (?:established|founded|since|est\.|published|printed|a member)\b|\s(?:comes|appears|accepts|summarises|summarizes|reads|welcomes|prints|publishes|goes out)\b)/u;

function isHouse(head: string, publisher: string | null): boolean {
  if (head === '') return false;
  if (isOutletName(head)) return true;
  const own =
    publisher === null
      ? []
      : wordsOf(publisher)
          .map(bare)
          .filter((part) => part.length > 3);
  return wordsOf(head)
    .map(bare)
    .some((part) => own.includes(part));
}

/** `Ana Bell is a reporter …`: a few lines about who wrote it. */
export function isBio(text: string, before: string): boolean {
  const size = wordsOf(text.slice(0, 800)).length;
  if (size > 60 || /["“”]/u.test(text)) return false;
  if (isPersonShaped(before) && wordsOf(before).length <= 4 && text.startsWith(before)) return true;
  const opening =
    /^(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?:,[^,]{2,60},)? (?:is|was|covers|writes|reports|contributed|works)\b/u.exec(
      text,
    );
  return (
    opening !== null &&
    /\b(?:reporter|journalist|correspondent|columnist|editor|writer|author of|contributed to|covers|senior fellow|newsman|newsroom|bureau chief|follow (?:him|her|them)|twitter)\b/iu.test(
      text,
    ) &&
    !SPEECH.test(text)
  );
}
