import { wrapTo } from '../report/cells.ts';
import type { CommandName, CommandSpec, FlagName } from './flags.ts';
import { COMMANDS, specOf } from './flags.ts';

const WIDTH = 88;

const NAMES = Object.keys(COMMANDS) as readonly CommandName[];

const specs = (name: CommandName): CommandSpec => COMMANDS[name];

/** The overview: what hearsay is, and its commands. */
export function overview(version: string): string {
  const widest = Math.max(...NAMES.map((name) => usage(name).length));
  return [
    `hearsay ${version}: how many pieces of reporting stand behind a pile of reports, and who retells whom`,
    '',
    ...NAMES.map((name) => `  ${usage(name).padEnd(widest)}  ${specs(name).summary}`),
    '',
    `Example: ${specs('trace').examples[0] ?? ''}`,
    'More: hearsay COMMAND --help. Exit codes: 0 done, 1 no readable input, 2 could not.',
    '',
  ].join('\n');
}

/** One command's help, with its flags and examples. */
export function commandHelp(name: CommandName): string {
  const { summary, about, flags, examples } = specs(name);
  return [
    `hearsay ${usage(name)}: ${summary}`,
    '',
    ...wrapTo(about, WIDTH),
    '',
    ...flagLines(flags),
    '',
    ...exampleLines(examples),
    '',
  ].join('\n');
}

function exampleLines(examples: readonly string[]): readonly string[] {
  const label = examples.length === 1 ? 'Example: ' : 'Examples: ';
  return examples.flatMap((example, i) => {
    const [first = '', ...more] = brokenAtFlags(example, WIDTH - label.length);
    return [
      (i === 0 ? label : ' '.repeat(label.length)) + first,
      ...more.map((line) => `${' '.repeat(label.length)}  ${line}`),
    ];
  });
}

/** A command line in lines that a shell reads as one. */
function brokenAtFlags(example: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of example.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < width - 4) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line} \\` : line));
}

/** The help of every command as Markdown, for the docs. */
export function markdownHelp(): string {
  const sections = NAMES.map((name) => {
    const { summary, about, flags, examples } = specs(name);
    const rows = flags.map((flag) => `| \`${flagUsage(flag).replaceAll('|', '\\|')}\` | ${specOf(flag).help} |`);
    return [
      `### hearsay ${usage(name)}`,
      '',
      `${capital(summary)}. ${about}`,
      '',
      '| flag | does |',
      '|---|---|',
      ...rows,
      '',
      '```sh',
      ...examples,
      '```',
    ].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}

const usage = (name: CommandName): string => `${name} ${specs(name).takes}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function flagUsage(name: FlagName): string {
  const { short, value, choices } = specOf(name);
  const takes = choices?.join('|') ?? value;
  return `${short === undefined ? '' : `-${short}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`;
}

function flagLines(flags: readonly FlagName[]): readonly string[] {
  const widest = Math.max(...flags.map((name) => flagUsage(name).length));
  return flags.flatMap((name) =>
    wrapTo(specOf(name).help, WIDTH - widest - 4).map(
      (line, i) => `  ${(i === 0 ? flagUsage(name) : '').padEnd(widest)}  ${line}`,
    ),
  );
}
