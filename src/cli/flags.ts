import { parseArgs } from 'node:util';
import { reasonOf, ShellError } from '../shell-error.ts';

/** One flag. With `value` it takes one, named so in help; `choices` are all that it may be. */
export interface FlagSpec {
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May stand more than once; the values come a line each. */
  readonly many?: true;
  readonly help: string;
}

/** The one table of flags: parsing, help and the docs' section all come from it. */
export const FLAGS = {
  json: { value: 'FILE', help: 'write all that was found to FILE, as JSON; "-" prints it instead of the answer' },
  html: { value: 'FILE', help: 'write the page to FILE; trace writes hearsay-report.html without this flag' },
  'no-html': { help: 'write no report page' },
  open: { help: 'open the report page when it is written' },
  'no-text': { help: "leave the reports' full texts out of the case file and the report page" },
  pairs: {
    value: 'FILE',
    help: 'compare many: FILE has two paths a line with a tab between them; "-" reads the list from standard input',
  },
  pan: { value: 'DIR', help: "with --pairs: write PAN's XML to DIR, a file a pair" },
  jobs: { value: 'N', help: 'with --pairs: how many to compare at once; as many as there are cores if not given' },
  meta: {
    value: 'FILE',
    help: 'what bare texts lack, a CSV file with the columns path, publisher, published, url, title',
  },
  jsonl: {
    help: 'print lines of JSON instead: one for each quotation or change, or for each pair in the order of the list',
  },
  csv: { help: 'print CSV instead' },
  color: {
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'colour the answer; auto (the default) heeds the terminal and NO_COLOR',
  },
  rules: { value: 'FILE', help: 'what may go to whom, as rules.schema.json describes it' },
  to: { value: 'PARTNER', help: 'the partner, as the rules call them' },
  earlier: {
    value: 'FILE',
    many: true,
    help: 'a release that went out before, to whomever: what both together tell is looked at too',
  },
  override: {
    value: 'LEAK=REASON',
    many: true,
    help: 'let a leak pass, by its id, and say why; the reason is logged',
  },
  preview: { help: 'show what the partner would see and what they could infer; write nothing' },
  quiet: { short: 'q', help: 'print errors only: no answer, no warnings, no progress' },
  new: { help: 'make a new key and write it to FILE' },
  key: {
    value: 'KEY',
    help: 'the key file to sign with; verify: the public keys, with commas between, one of which must have signed',
  },
  log: { value: 'LOG', help: 'the log of releases and decisions; what adds to it makes it where there is none' },
  partners: { value: 'FILE', help: 'whose key is whose, a JSON file that you keep' },
  item: {
    value: 'ID',
    help: 'only the item of the package with this id; with --out it is written, with its proof, to be shown alone',
  },
  head: { value: 'FILE', help: 'a head of the log that was kept elsewhere, or a package, which names one' },
  into: { value: 'CASE', help: 'the case file that gets the package as a source' },
  out: { value: 'FILE', help: 'where to write what is made' },
  reliability: {
    value: 'A-F',
    choices: ['A', 'B', 'C', 'D', 'E', 'F'],
    help: 'how far you trust the partner, A (completely) to F (cannot be judged); wins over the list of partners',
  },
  today: { value: 'DAY', help: 'take this day, or this time as in 2034-05-01T12:00:00Z, for now' },
  markdown: { help: 'print the help of every command as Markdown' },
  help: { short: 'h', help: 'show this help' },
  version: { short: 'V', help: 'show the version' },
} as const satisfies Readonly<Record<string, FlagSpec>>;

export type FlagName = keyof typeof FLAGS;

export interface CommandSpec {
  readonly summary: string;
  /** What stands behind the command's name. */
  readonly takes: string;
  /** How many of it there must be. */
  readonly atLeast: number;
  readonly flags: readonly FlagName[];
  readonly about: string;
  readonly examples: readonly string[];
}

export const COMMANDS = {
  trace: {
    summary: 'where each report of a pile comes from',
    takes: 'PATH…',
    atLeast: 1,
    flags: ['json', 'html', 'no-html', 'open', 'no-text', 'meta', 'color', 'quiet', 'help'],
    about:
      'PATH is a folder (read with its subfolders for .txt, .md, .html, .htm and .jsonl), a file, a glob, or - for standard input: ' +
      'one report, or many with a line of --- between them. ' +
      'The answer is printed, and with its evidence written as one HTML file, unless --json - prints the case instead.',
    examples: [
      'hearsay trace reports/',
      'hearsay trace reports/ --html bridge.html --open',
      'hearsay trace reports/ --meta sources.csv --json case.json',
      'cat wire.txt | hearsay trace - archive/',
    ],
  },
  why: {
    summary: 'what joins two reports, or what was compared and found apart',
    takes: 'A B PATH…',
    atLeast: 3,
    flags: ['meta', 'color', 'help'],
    about: 'A and B are ids of reports as trace shows them, or any part that only one id has. PATH as in trace.',
    examples: ['hearsay why 002 003 reports/'],
  },
  quotes: {
    summary: 'who said what, and in which reports',
    takes: 'PATH…',
    atLeast: 1,
    flags: ['jsonl', 'csv', 'meta', 'color', 'help'],
    about:
      'Quotations and reported speech with their speakers, an utterance a line however many reports have it, the best wording first. ' +
      'With --jsonl or --csv one line a quotation in each report. PATH as in trace.',
    examples: ['hearsay quotes reports/', 'hearsay quotes reports/ --csv > quotes.csv'],
  },
  changes: {
    summary: 'what each retelling changed',
    takes: 'PATH…',
    atLeast: 1,
    flags: ['jsonl', 'csv', 'meta', 'help'],
    about:
      'Markdown with a section for each report that changed something: numbers, names, dates, what is denied, how sure it is, who said it, ' +
      'what was left out or added; and what it took over from its parent. With --jsonl or --csv one line a change. PATH as in trace.',
    examples: ['hearsay changes reports/ > audit.md', 'hearsay changes reports/ --csv > changes.csv'],
  },
  compare: {
    summary: 'what two texts share, side by side',
    takes: 'A B',
    atLeast: 0,
    flags: ['json', 'html', 'pairs', 'jsonl', 'pan', 'jobs', 'color', 'quiet', 'help'],
    about:
      'A and B are files of one text each. Shows the passages that one has from the other, copied, reworded or told in short, and ' +
      'their sentences pair by pair. With --pairs it does so for thousands of pairs, passages only.',
    examples: [
      'hearsay compare ours.txt theirs.txt --html page.html',
      'hearsay compare --pairs pairs.tsv --jsonl > passages.jsonl',
    ],
  },
  release: {
    summary: 'hand a case on to a partner, under rules',
    takes: 'CASE',
    atLeast: 1,
    flags: ['rules', 'to', 'key', 'out', 'log', 'earlier', 'override', 'preview', 'today', 'help'],
    about:
      'CASE is a case file that trace has written. What the partner may have of it under the rules is looked over for what they could infer ' +
      'beyond it, then sealed with the key, entered in the log and written to the file of --out. It is refused, and nothing written, where a ' +
      'rule matches nothing or contradicts another, where a consent or an approval is missing, or where something leaks that no rule keeps ' +
      'back and no --override lets pass.',
    examples: [
      'hearsay release case.json --rules r.json --to Desk --preview',
      'hearsay release case.json --rules r.json --to Desk --key k --log l --out d.json',
    ],
  },
  keys: {
    summary: 'a key to sign releases with',
    takes: 'FILE',
    atLeast: 1,
    flags: ['new', 'help'],
    about:
      'Shows the public half of a key file, which partners need. With --new it makes the file, which nobody but you may read: ' +
      'whoever has it can sign in your name.',
    examples: ['hearsay keys --new desk.key', 'hearsay keys desk.key'],
  },
  verify: {
    summary: 'what a package, an item or a log proves, and what not',
    takes: 'FILE',
    atLeast: 1,
    flags: ['key', 'partners', 'log', 'item', 'out', 'head', 'today', 'json', 'help'],
    about:
      'Works offline. A single changed bit is found, and where it is said: item, header, signature or line. ' +
      'With --log a package must stand in that log.',
    examples: [
      'hearsay verify calder.json --partners partners.json --log releases.jsonl',
      'hearsay verify calder.json --item c-41 --out c-41.json',
      'hearsay verify releases.jsonl --head calder.json',
    ],
  },
  receive: {
    summary: "take in a partner's package or acknowledgement",
    takes: 'FILE',
    atLeast: 1,
    flags: ['key', 'partners', 'log', 'into', 'out', 'reliability', 'today', 'help'],
    about:
      'A package becomes a source of the case beside its reports, as what that partner says and no fact; OUT is the new case. ' +
      'Refused, with nothing written: what was changed, is by an unknown, expired or revoked key, is made out to another, has expired, ' +
      'or came before. An acknowledgement of your own release is entered in the log.',
    examples: [
      'hearsay receive varnholt.json --key desk.key --partners partners.json --log releases.jsonl --into case.json --out case-2.json',
      'hearsay receive calder-ack.json --key desk.key --log releases.jsonl',
    ],
  },
  acknowledge: {
    summary: "sign for the conditions of a partner's package",
    takes: 'PACKAGE',
    atLeast: 1,
    flags: ['key', 'out', 'log', 'today', 'help'],
    about:
      'Prints the conditions and writes your signed word that the package came on them, for its issuer. With --log your own log has it too.',
    examples: ['hearsay acknowledge varnholt.json --key desk.key --out varnholt-ack.json --log releases.jsonl'],
  },
  ledger: {
    summary: 'what was given to whom, what came back, on which conditions',
    takes: 'LOG…',
    atLeast: 1,
    flags: ['json', 'today', 'help'],
    about:
      'By partner: releases given and received, whether their conditions were signed for and still hold, what was asked for in return ' +
      'and has not come, what was refused or let pass and why. Each LOG is verified first.',
    examples: ['hearsay ledger releases.jsonl', 'hearsay ledger releases.jsonl --today 2035-01-01 --json -'],
  },
  help: {
    summary: 'the help of a command, or of all',
    takes: '[COMMAND]',
    atLeast: 0,
    flags: ['markdown', 'help'],
    about: 'Without COMMAND it lists the commands.',
    examples: ['hearsay help trace'],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof COMMANDS;

/** A command line taken apart. A flag without a value stands in `flags` with ''; the values of one that may be repeated, a line each. */
export interface Invocation {
  readonly command: CommandName;
  readonly flags: ReadonlyMap<FlagName, string>;
  readonly words: readonly string[];
}

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(FLAGS, name);
}

export const specOf = (name: FlagName): FlagSpec => FLAGS[name];

/** Takes apart what follows the command's name. Throws a ShellError that says what is wrong and what to do. */
export function parseCommand(command: CommandName, args: readonly string[]): Invocation {
  const { values, positionals } = parsed(command, args);
  const flags = new Map<FlagName, string>();
  for (const [name, value] of Object.entries(values)) {
    if (!isFlag(name)) continue;
    const each = Array.isArray(value) ? value : [value];
    flags.set(name, each.map((one) => checkedValue(name, one)).join('\n'));
  }
  const { atLeast, takes } = COMMANDS[command];
  if (positionals.length < atLeast && !flags.has('help')) {
    throw misuse(
      command,
      `${command} takes ${takes}, and ${positionals.length === 0 ? 'nothing' : positionals.join(' ')} was given`,
    );
  }
  return { command, flags, words: positionals };
}

function parsed(command: CommandName, args: readonly string[]) {
  const options = Object.fromEntries(
    COMMANDS[command].flags.map((name) => {
      const { short, value, many } = specOf(name);
      return [
        name,
        {
          ...(many === undefined ? {} : { multiple: many }),
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ];
    }),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw misuse(command, error instanceof Error ? (error.message.split('. ')[0] ?? '') : reasonOf(error));
  }
}

function checkedValue(name: FlagName, value: unknown): string {
  if (typeof value !== 'string') return '';
  const { choices } = specOf(name);
  if (choices !== undefined && !choices.includes(value)) {
    throw new ShellError('flags.choice', `--${name} is one of ${choices.join(', ')}, not ${JSON.stringify(value)}`);
  }
  if (value === '') throw new ShellError('flags.empty', `--${name} needs a value`);
  return value;
}

function misuse(command: CommandName, message: string): ShellError {
  return new ShellError('flags.misuse', `${message} (hearsay ${command} --help shows how)`);
}
