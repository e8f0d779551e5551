import { parseArgs } from 'node:util';
import { reasonOf, ShellError } from '../shell-error.ts';

/** One flag. With `value` it takes one, named so in help; `choices` are all that it may be. */
export interface FlagSpec {
  readonly short?: string;
  readonly value?: string;
  readonly choices?: readonly string[];
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
    help: 'print lines of JSON instead: one for each quotation, change or claim, or for each pair in the order of the list',
  },
  csv: { help: 'print CSV instead' },
  claim: { value: 'WORDS', help: 'open one claim: its id, or words that only one claim has' },
  md: { help: 'write Markdown' },
  pdf: { help: 'write a PDF' },
  out: { value: 'FILE', help: 'write to FILE instead of printing' },
  table: {
    value: 'TABLE',
    choices: ['claims', 'sources', 'quotes', 'events', 'changes'],
    help: 'with --csv: which table',
  },
  story: { value: 'ID', help: 'one story only: its id, or a part of it that no other has' },
  sources: {
    value: 'FILE',
    help: 'how far you trust whom: a CSV file with the columns source (an outlet, or a report) and reliability (A to F)',
  },
  color: {
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    help: 'colour the answer; auto (the default) heeds the terminal and NO_COLOR',
  },
  quiet: { short: 'q', help: 'print errors only: no answer, no warnings, no progress' },
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
  /** Flags that mean something else with this command. */
  readonly own?: Partial<Readonly<Record<FlagName, FlagSpec>>>;
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
  claims: {
    summary: 'how many sources stand behind each claim',
    takes: 'PATH…',
    atLeast: 1,
    flags: ['claim', 'jsonl', 'csv', 'meta', 'color', 'help'],
    about:
      'A claim a line, the most told first: how many reports tell it, how many origins are left once retellings are folded into what they ' +
      'retell, whom it rests on, and who contests it. With --claim everything about one: each sentence that tells it, on whose word, and ' +
      'why its origins are so many. With --jsonl or --csv one line a claim. PATH as in trace.',
    examples: [
      'hearsay claims reports/',
      'hearsay claims reports/ --claim "chained shut"',
      'hearsay claims reports/ --csv > claims.csv',
    ],
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
  export: {
    summary: 'a case, a story or a claim written up as a dossier',
    takes: 'CASE',
    atLeast: 1,
    flags: ['md', 'html', 'pdf', 'csv', 'table', 'story', 'claim', 'out', 'no-text', 'sources', 'quiet', 'help'],
    own: {
      html: { help: 'write one page of HTML without script' },
      csv: { help: 'write one table for spreadsheets' },
      claim: { value: 'ID', help: 'one claim only: its id, or a part of it that no other has' },
      'no-text': { help: "leave the reports' words out: places are cited, titles and gists stay" },
      quiet: { short: 'q', help: 'print errors only: no warnings' },
    },
    about:
      'CASE is a case file as trace --json writes it; it is read and never changed. ' +
      'The dossier has the answer first, then what would change it, origins, dissent, changes, timeline, lineage, quotations, sources, ' +
      'method and error rates, each statement with the words it rests on. The same case gives the same bytes.',
    examples: [
      'hearsay export case.json --pdf --out dossier.pdf',
      'hearsay export case.json --html --out dossier.html',
      'hearsay export case.json --md --story night-train',
      'hearsay export case.json --csv --table changes > changes.csv',
    ],
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

/** A command line taken apart. A flag without a value stands in `flags` with ''. */
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

/** What a flag means with a command. */
export function specOf(name: FlagName, command: CommandName): FlagSpec {
  const { own }: CommandSpec = COMMANDS[command];
  return own?.[name] ?? FLAGS[name];
}

/** Takes apart what follows the command's name. Throws a ShellError that says what is wrong and what to do. */
export function parseCommand(command: CommandName, args: readonly string[]): Invocation {
  const { values, positionals } = parsed(command, args);
  const flags = new Map<FlagName, string>();
  for (const [name, value] of Object.entries(values)) {
    if (isFlag(name)) flags.set(name, checkedValue(name, command, value));
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
      const { short, value } = specOf(name, command);
      return [
        name,
        {
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

function checkedValue(name: FlagName, command: CommandName, value: unknown): string {
  if (typeof value !== 'string') return '';
  const { choices } = specOf(name, command);
  if (choices !== undefined && !choices.includes(value)) {
    throw new ShellError('flags.choice', `--${name} is one of ${choices.join(', ')}, not ${JSON.stringify(value)}`);
  }
  if (value === '') throw new ShellError('flags.empty', `--${name} needs a value`);
  return value;
}

function misuse(command: CommandName, message: string): ShellError {
  return new ShellError('flags.misuse', `${message} (hearsay ${command} --help shows how)`);
}
