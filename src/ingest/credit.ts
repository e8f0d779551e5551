import { Pattern } from '../text/pattern.ts';
import type { WrittenDate, WrittenTime } from './calendar.ts';
import { datesIn, timesIn } from './calendar.ts';
import {
  countWords,
  isBodyName,
  isCamel,
  isLabel,
  isNameShaped,
  isOutletName,
  isPersonShaped,
  isRole,
  isStaff,
  isTheName,
  isWireName,
  wordsOf,
} from './names.ts';
import words from './words.json' with { type: 'json' };

export type SegmentKind = 'author' | 'outlet' | 'name' | 'source' | 'label' | 'role' | 'staff' | 'other';

/** One piece of a credit line. `name` is a capitalised piece that may be an outlet, a person or a place. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly text: string;
  /** What stands before the piece: `|` and the like part fields; a comma only words; `^` is the line's start. */
  readonly before: '^' | '|' | ',';
}

/** A line read as "By X | Outlet | date | section". */
export interface Credit {
  readonly segments: readonly Segment[];
  readonly dates: readonly WrittenDate[];
  readonly times: readonly WrittenTime[];
}

const CUE = new RegExp(
  `^(?:${[...words.byCues].sort((a, b) => b.length - a.length).join('|')})(?<colon>:)?\\s+(?=\\S)`,
  'iu',
);
const SOURCE = new RegExp(
  `^(?:${[...words.sourceCues].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'iu',
);
const PART =
  /\s+\(|\)\s+|\s+[|·•–—/*»›~★☆◆◇■□▪▫●○◦‣►▶✦-]+\s+|\s+:{2,3}\s+|\s*[|·•]\s*|;\s+|\s+\/\s*|\s{3,}|\s+[-–—]+$|^[-–—/|·•]+\s*|(?<=\p{Lu}{3})\.\s+(?=\p{Lu}{2})/u;

/** A line with a full date may say in full stops what others part with bars: `The Lamp. Fourth year. 6 May 2031.` */
const ENDED = /(?<=\p{Ll}{3})\.\s+(?=\p{Lu})/gu;
const MOST_STAMPED = 24;

/** Reads a line of a report's head; `null` where it is longer than any such line. Linear. */
export function readCredit(line: string): Credit | null {
  if (line.length > 260) return null;
  const dates = datesIn(line);
  const times = timesIn(line).filter((time) => !dates.some((date) => time.start < date.end && date.start < time.end));
  let rest = line;
  for (const { start, end } of [...dates, ...times])
    rest = `${rest.slice(0, start)}${' | '.padEnd(end - start, ' ').slice(0, Math.max(3, end - start))}${rest.slice(end)}`;
  const isStamp = dates.some(({ year }) => year !== null) && countWords(line, MOST_STAMPED) <= MOST_STAMPED;
  const segments = segmentsOf(isStamp ? rest.replace(ENDED, ' | ') : rest);
  const isFielded = dates.length + times.length > 0 || segments.some((segment) => segment.before === '|');
  return { segments: isFielded ? segments : segments.map(unlabelled), dates, times };
}

/** Without a date or a field mark, a few words between commas are a sentence's and no label. */
function unlabelled(segment: Segment): Segment {
  return segment.kind === 'label' && !isLabel(segment.text) ? { ...segment, kind: 'other' } : segment;
}

function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let before: Segment['before'] = '^';
  for (const field of line.split(PART)) {
    for (const piece of splitField(field)) {
      const text = piece
        .replace(/^[\s,.:©()[\]–—|·-]+|[\s,:()[\]–—|·-]+$/gu, '')
        .replace(/\. (?:published|posted|released|updated)$/iu, '')
        .replace(/^(?:on|at|in)$/iu, '');
      if (text !== '') segments.push(...classify(text, before));
      before = ',';
    }
    before = '|';
  }
  return segments;
}

function splitField(field: string): readonly string[] {
  return field.split(/,\s+/u);
}

function classify(text: string, before: Segment['before']): readonly Segment[] {
  const plain = text.replace(
    /^(?:published|updated|posted|last updated|last modified|modified|update|category|section|edition)(?: on| at| in)?\b:?\s*/iu,
    '',
  );
  if (plain === '') return [{ kind: 'label', text, before }];
  const of = houseOf(text) ?? selfNamed(text);
  if (of !== null) return [{ kind: 'outlet', text: of, before }];
  if (isLabel(plain)) return [{ kind: 'label', text, before }];
  if (isStaff(plain)) return [{ kind: 'staff', text, before }];
  if (SOURCE.test(text) && !CUE.test(text))
    return [
      {
        kind:
          isStaff(text.replace(/^from\s+/iu, '').replace(/^our own/iu, 'our own')) && /our own/iu.test(text)
            ? 'staff'
            : 'source',
        text,
        before,
      },
    ];
  const via = viaOf(text);
  if (via !== null) return [{ ...via, before }];
  return cued(text, before) ?? uncued(text, before);
}

/** `By Ana Bell`, `posted by quayside on WetPlaces`. */
function cued(text: string, before: Segment['before']): readonly Segment[] | null {
  const cue = CUE.exec(text);
  if (cue === null) return null;
  const who = text.slice(cue[0].length);
  const isNamed = cue.groups?.['colon'] !== undefined || CAPITALISED.test(who);
  return onSite(who, before) ?? (isNamed ? authors(who, before) : null);
}

function uncued(text: string, before: Segment['before']): readonly Segment[] {
  const withName = /^(.{2,40}) with (\p{Lu}\S+ \p{Lu}\S+)$/u.exec(text);
  if (withName?.[2] !== undefined) return [{ kind: 'author', text: withName[2], before }];
  return forOutlet(text, before) ?? [{ ...named(text), before }];
}

/** `the editors of Some Post`. */
function houseOf(text: string): string | null {
  const house =
    /^(?:posted by |by |from )?(?:the )?(?:editors|staff|newsroom|editorial team) (?:of|at) (.+?)(?: on)?$/iu.exec(
      text,
    )?.[1];
  if (house !== undefined && isNameShaped(house)) return house;
  const body = RELEASE.exec(text)?.[1];
  return body !== undefined && (isBodyName(body) || isOutletName(body)) ? body : null;
}

/** `Press release of the Harbour Union`. */
const RELEASE =
  /^(?:(?:press|media|news) (?:release|statement)|statement|communiqué) (?:of|by|from) (?:the )?(\p{Lu}.{3,60})$/iu;

/** `Wet Places: a blog about the lagoon`, `Skerry Tidings no. 18/2031`, `Port Vale Company: statement of 4 May`. */
function selfNamed(text: string): string | null {
  const name = (SELF_NAMED.exec(text) ?? NUMBERED.exec(text))?.[1];
  return name !== undefined && isNameShaped(name) && !isLabel(name) ? name : null;
}

const SELF_NAMED = new Pattern(
  String.raw`^(\p{Lu}[^:]{2,40}): (?:(?:an?|the|our|your) (?:\p{Ll}[\p{L}-]+ ){0,3}(?:blog|newsletter|newspaper|magazine|journal|podcast|weekly|daily)|news and views|transcript of|dispatches from|(?:press |media |public )?statement)\b`,
);

const NUMBERED = /^(\p{Lu}.{2,50}?),? (?:no|nr|vol|issue)\.? ?\d[\d/]{0,8}$/iu;

/** `Some Post via Some Wire`: the first, unless its trade is to be printed by others. */
function viaOf(text: string): Named | null {
  const first = /^(\p{Lu}[^/:]{2,60}?) via (?:the )?\p{Lu}[^/:]{1,60}$/u.exec(text)?.[1];
  if (first === undefined || !isNameShaped(first) || /getty|images|photo/iu.test(text)) return null;
  return { kind: isOutletName(first) && !isWireName(first) ? 'outlet' : 'source', text: first };
}

const CAPITALISED = /^(?:the\s)?[\p{Lu}\d“‘@]/u;

/** A body, and not an agency's office in some town. */
const BUREAU = new Pattern(String.raw`^(?:\p{Lu}\S+ ){2,4}Bureau$|^(?:\p{Lu}\S+ ){0,3}Bureau of \p{Lu}`);

interface Named {
  readonly kind: SegmentKind;
  readonly text: string;
}

function named(text: string): Named {
  if (isField(text)) return { kind: 'label', text };
  if (BUREAU.test(text)) return { kind: 'name', text };
  const house = houseWithStaff(text);
  if (house !== null) return house;
  if (isOutletName(text) && !isRole(text)) return { kind: 'outlet', text };
  const roleless = /^(\p{Lu}\S+(?: \p{Lu}\S+){1,3}) (\p{Lu}\p{Ll}+)$/u.exec(text);
  if (roleless?.[1] !== undefined && isRole(roleless[2] ?? '') && isPersonShaped(roleless[1]))
    return { kind: 'author', text: roleless[1] };
  if (isRole(text)) return { kind: 'role', text };
  return outletWithin(text) ?? { kind: plainKind(text), text };
}

/** `Special to the Some Post`, `Some Post staff and agencies`. */
function houseWithStaff(text: string): Named | null {
  const special = /^Special (?:for|to) (?:the )?(\p{Lu}.{2,60})$/u.exec(text)?.[1];
  if (special !== undefined && isOutletName(special)) return { kind: 'outlet', text: special };
  const head = text.replace(
    /\s+(?:staff and agencies|staff and agency|staff report(?:er|ers|s)?|staff writers?|staff|and agencies|reporters?)$/iu,
    '',
  );
  if (head !== text && isNameShaped(head))
    return { kind: isOutletName(head) || isCamel(head) || /staff/iu.test(text) ? 'outlet' : 'name', text: head };
  return null;
}

/** `HarbourWatch weekly bulletin`, `The Daily Lamp newsletter`: the capitalised words at the head are the outlet. */
function outletWithin(text: string): Named | null {
  const lead = /^((?:\p{Lu}\S* ){1,5})(?:\p{Ll}\S* ?){1,4}$/u.exec(text)?.[1]?.trim();
  if (lead !== undefined && isOutletName(lead)) return { kind: 'outlet', text: lead };
  const described = KIND.exec(text)?.[1];
  if (described !== undefined && isNameShaped(described) && !isLabel(described) && !NO_NAME.test(described))
    return { kind: 'outlet', text: described };
  const first = wordsOf(text)[0] ?? '';
  if (!isCamel(first)) return null;
  return { kind: 'outlet', text: isNameShaped(text) && !/\s(?:and|&|in|for|on)\s/u.test(text) ? text : first };
}

/** `Severity: HIGH`, `Length: 512 words`. */
function isField(text: string): boolean {
  const key = /^(\p{Lu}\p{L}{1,14}): ?[\p{L}\d]\S*(?: \S+){0,2}$/u.exec(text)?.[1];
  return key !== undefined && isLabel(key);
}

/** What a review or a bulletin is of, or when. */
const NO_NAME = /^(?:foreign|media|press|world|early|evening|hourly|late|lunchtime|main|midday|morning|night|noon)$/iu;

/** `Orrery magazine`, `Orrery weekend review`: a name, and in small letters what it is. */
const KIND = new Pattern(
  String.raw`^((?:The )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}) (?:(?:weekend|weekly|monthly|quarterly|daily|morning|evening|sunday|saturday|trade|news) )?(?:magazine|newspaper|newsletter|blog|weekly|daily|monthly|quarterly|journal|letter|review|digest|bulletin|podcast|news agency|news service|television|radio)$`,
);

function plainKind(text: string): SegmentKind {
  // "Hello!" may be an outlet's name.
  if (isNameShaped(text.replace(/(?<=\p{L})!$/u, ''))) return 'name';
  const size = wordsOf(text).length;
  const isNote = /^\p{Ll}/u.test(text) ? size <= 8 : size <= 4 && !/[.!?:“”"]/u.test(text);
  return isNote ? 'label' : 'other';
}

/** `Ana Bell for The Harbour Post`, `Ana Bell in Tarn for The Harbour Post`. */
const FOR_OUTLET =
  /^(\p{Lu}.{2,60}?)(?:\s(?:in|at|from)\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2}(?=\sfor\s))?\s(?:for|of|at|in)\s(.{3,60}?)(?:\son)?$/u;

/** An author and an outlet. */
function forOutlet(text: string, before: Segment['before']): readonly Segment[] | null {
  const [, who, house] = FOR_OUTLET.exec(text) ?? [];
  if (
    who === undefined ||
    house === undefined ||
    !isPersonShaped(who) ||
    !(isOutletName(house.replace(/^the /u, 'The ')) || isTheName(house))
  )
    return null;
  return [
    { kind: 'author', text: who, before },
    { kind: 'outlet', text: house, before },
  ];
}

/** `Ana Bell and Cy Dorn The Harbour Post` → two authors and an outlet. */
function authors(text: string, before: Segment['before']): readonly Segment[] {
  const house = forOutlet(text, before);
  if (house !== null) return house;
  const glued = /^(.{3,80}?)\s+((?:The|THE)\s.+)$/u.exec(text);
  const people = glued?.[1] ?? text;
  const out: Segment[] = people
    .replace(/\s+in\s+\p{Lu}.*$/u, '')
    .split(/\s+(?:and|und|et|y|e|&|with)\s+|\s*&\s*/iu)
    .map((name) => {
      const who = name.replace(/^by\s+/iu, '').replace(/\s+(?:in|for|on|at)$/iu, '');
      if (isStaff(who) || /\b(?:staff|desk)$/iu.test(who)) return { kind: 'staff', text: who, before } as const;
      if (isOutletName(who)) return { kind: 'outlet', text: who, before } as const;
      return { kind: 'author', text: who, before } as const;
    });
  if (glued?.[2] !== undefined)
    out.push({ kind: isOutletName(glued[2]) ? 'outlet' : 'name', text: glued[2], before: '|' });
  return out;
}

/** `quayside on WetPlaces`, `quayside @ Wet Places`: whoever posted it, and where. */
function onSite(text: string, before: Segment['before']): readonly Segment[] | null {
  const [, who, site] = /^(\S.{1,30}?) (?:on|@) (\p{Lu}.{2,40})$/u.exec(text) ?? [];
  if (who === undefined || site === undefined || !isNameShaped(site) || isLabel(site)) return null;
  return [
    { kind: 'author', text: who, before },
    { kind: 'outlet', text: site, before },
  ];
}

/** Nothing in the line but who, where it was published, when, and labels. */
export function isCreditLine(line: string, credit: Credit): boolean {
  const { segments, dates, times } = credit;
  if (segments.length === 0) return dates.length + times.length > 0;
  if (segments.some((segment) => segment.kind === 'other')) return false;
  if (segments.some((segment) => wordsOf(segment.text).length > 9)) return false;
  const known = segments.filter((segment) => segment.kind !== 'name' && segment.kind !== 'label').length;
  if (dates.length + known > 0)
    return !/[.!?]$/u.test(line) || dates.length > 0 || known > 1 || /\p{Lu}\.$/u.test(line);
  return (
    segments.length > 1 &&
    !/[.!?]$/u.test(line) &&
    segments.some((segment) => segment.before === '|' || isLabel(segment.text))
  );
}
