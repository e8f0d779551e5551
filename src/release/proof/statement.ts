import type { Conditions } from '../item.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import type { SignedHead } from './log.ts';
import type { OpenLog } from './open-log.ts';
import type { PackageHeader, ReleasePackage, SingleItem } from './package.ts';

/** What a file proves and what it does not, in words. */
export interface Statement {
  readonly what: string;
  /** What stands in it, as the signer has it. */
  readonly facts: readonly string[];
  readonly proves: readonly string[];
  readonly doesNotProve: readonly string[];
}

/** How the reader came by the signer's key: from a list of partners, named outright, or out of the very file. */
export type KeyGround =
  | { readonly kind: 'partner'; readonly name: string }
  | { readonly kind: 'named' }
  | { readonly kind: 'fromFile' };

export function statePackage(given: ReleasePackage, ground: KeyGround): Statement {
  const { header, headerHash } = given;
  return {
    what: `a package of ${many(header.items, 'item')}, as it was sealed`,
    facts: [`package ${headerHash}`, ...headerFacts(header)],
    proves: [
      `the holder of ${header.key} signed this header and these ${many(header.items, 'item')}; nothing was changed, added, taken out or moved since`,
      `each item can be shown alone and be checked against the same signature (--item ID --out FILE)`,
      `when it was sealed, the signer's log had ${many(header.log.entries, 'entry', 'entries')}: the log can be held to that`,
    ],
    doesNotProve: [whoHolds(ground), ...contentLimits],
  };
}

export function stateSingle(given: SingleItem, ground: KeyGround): Statement {
  const { header, headerHash, index, item } = given;
  return {
    what: `one item, as it was sealed`,
    facts: [
      `item ${index + 1} of ${header.items}: ${item.kind} ${item.id}`,
      `package ${headerHash}`,
      ...headerFacts(header),
    ],
    proves: [
      `the holder of ${header.key} signed a package of ${many(header.items, 'item')} of which this is number ${index + 1}; neither it nor its place was changed since`,
    ],
    doesNotProve: [
      whoHolds(ground),
      'what the other items of the package say, or whether they bear on this one',
      ...contentLimits,
    ],
  };
}

export function stateLog({ entries, head }: OpenLog, heads: number): Statement {
  const [first] = entries;
  return {
    what: `a log of ${many(entries.length, 'entry', 'entries')}, as they were written`,
    facts: [`head ${head.head}`, ...(first === undefined ? [] : [`by ${first.key}`])],
    proves: [
      'each line was signed by that key and follows the line before it: none was changed, taken out, put in, repeated or moved',
      ...(heads === 0
        ? []
        : [
            `it goes on from ${heads === 1 ? 'the head' : `the ${heads} heads`} that it was held to: nothing up to there was cut off`,
          ]),
    ],
    doesNotProve: [
      heads === 0
        ? 'that nothing was cut off at its end: no head was there to hold it to (--head)'
        : 'that nothing was cut off after that head: only a later one, in a package or kept elsewhere, would show it',
      'that everything was entered: its keeper can leave things out, or keep two logs; partners who compare the heads in their packages find that out',
      'when things happened: times are the keeper’s own',
    ],
  };
}

export function stateHead({ entries, head, key, at }: SignedHead): Statement {
  return {
    what: 'the head of a log',
    facts: [`${many(entries, 'entry', 'entries')}, the last ${head}`, `by ${key}, ${at}`],
    proves: ['the holder of that key said that the log stood there'],
    doesNotProve: ['anything of the log itself; hearsay verify LOG --head FILE holds one to it'],
  };
}

export function stateAcknowledgement(given: Acknowledgement, ground: KeyGround): Statement {
  return {
    what: 'an acknowledgement, as it was signed',
    facts: [
      `for package ${given.package} of ${many(given.items, 'item')}, by ${given.issuer}`,
      `signed ${given.at} by ${given.key}`,
      ...conditionFacts(given.conditions),
    ],
    proves: [`the holder of ${given.key} signed for this package and these conditions`],
    doesNotProve: [
      whoHolds(ground),
      'that the conditions are kept',
      'when it was signed: the time is the signer’s own',
    ],
  };
}

function headerFacts(header: PackageHeader): readonly string[] {
  const { partner, partnerKey, level, issued, key } = header;
  return [
    `signed ${issued} by ${key}`,
    `for ${partner}${partnerKey === null ? ', whoever that is: no key of theirs is named' : `, ${partnerKey}`}`,
    `TLP:${level}`,
    ...conditionFacts(header.conditions),
  ];
}

export function conditionFacts({ use, onward, expires, reciprocity }: Conditions): readonly string[] {
  return [
    `use: ${use}`,
    `may be passed on to: ${onward === 'none' ? 'nobody' : onward}`,
    expires === null ? 'does not expire' : `may be used until ${expires}`,
    ...(reciprocity === null ? [] : [`asked for in return: ${reciprocity}`]),
  ];
}

function whoHolds(ground: KeyGround): string {
  if (ground.kind === 'partner')
    return `that ${ground.name} holds that key: this is as sure as how it came into your list`;
  if (ground.kind === 'named') return 'who holds that key: this is as sure as how you came by it';
  return 'who that is: the key was taken from the file itself, and anyone can make one (--key or --partners says whose it must be)';
}

const contentLimits = [
  'that what it says is true',
  'that nothing was withheld: what is not in it was left out before it was signed',
  'when it was sealed: the time is the signer’s own',
];

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
