import { describe, expect, it } from 'vitest';
import { COMMANDS, FLAGS, isCommand, parseCommand } from './flags.ts';
import { commandHelp, markdownHelp, overview } from './help.ts';

describe('parseCommand', () => {
  it('takes flags and words in any order', () => {
    const { flags, words } = parseCommand('trace', ['a', '--json', '-', 'b', '-q', '--color=never', '-']);
    expect([...flags]).toEqual([
      ['json', '-'],
      ['quiet', ''],
      ['color', 'never'],
    ]);
    expect(words).toEqual(['a', 'b', '-']);
  });

  it('takes what stands behind -- as words', () => {
    expect(parseCommand('trace', ['--', '--odd-name']).words).toEqual(['--odd-name']);
  });

  it.each([
    [['--colour', 'x'], /--colour/],
    [['x', '--color', 'pink'], /auto, always, never, not "pink"/],
    [['x', '--json='], /--json needs a value/],
    [['x', '--json'], /--json/],
    [['x', '--markdown'], /--markdown/],
    [[], /takes PATH…, and nothing was given/],
  ])('refuses trace %j and says why', (args, why) => expect(() => parseCommand('trace', args)).toThrow(why));

  it('asks why for its two reports and a path, unless for help', () => {
    expect(() => parseCommand('why', ['a', 'b'])).toThrow(/takes A B PATH…, and a b was given/);
    expect(parseCommand('why', ['--help']).flags.has('help')).toBe(true);
  });
});

describe('help', () => {
  const names = Object.keys(COMMANDS).filter(isCommand);

  it('lists every command', () => {
    for (const name of names) expect(overview('1.2.3')).toContain(`  ${name} `);
  });

  it.each(names)('of %s has every flag, and an example that parses', (name) => {
    const text = commandHelp(name);
    for (const flag of COMMANDS[name].flags) expect(text).toContain(`--${flag}`);
    for (const example of COMMANDS[name].examples) {
      expect(text.replace(/ \\\n +/g, ' ')).toContain(example);
      const args = example.slice(example.indexOf('hearsay ')).split(' ').slice(2);
      expect(() => parseCommand(name, args)).not.toThrow();
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
  });

  it('as Markdown has every flag of the table', () => {
    for (const flag of Object.keys(FLAGS)) {
      if (flag !== 'version') expect(markdownHelp()).toContain(`--${flag}`);
    }
  });
});
