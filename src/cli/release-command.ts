import type { Case } from '../case/case.ts';
import type { Override } from '../release/attacks/leaks.ts';
import type { ReleaseContent } from '../release/item.ts';
import { leakLine, preview, refusalLines } from '../release/preview.ts';
import type { SigningKey } from '../release/proof/keys.ts';
import type { LogEvent } from '../release/proof/log.ts';
import { fileText } from '../release/proof/package.ts';
import { openPackage } from '../release/proof/read-package.ts';
import type { ReleaseAnswer } from '../release/release.ts';
import { release } from '../release/release.ts';
import { readRules } from '../release/rules/read-rules.ts';
import type { Rules } from '../release/rules/rules.ts';
import { safeText } from '../report/cells.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { nowOf } from './now.ts';
import { acceptedOf, bytesOf, readKey, record, sealInto } from './proof-files.ts';
import { readCase } from './read-case.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

const LEAKS_TOLD = 20;
/** Stands for the owner's secret where a preview is asked for without a key: what is made with it goes nowhere. */
const NO_SECRET = new Uint8Array(32);

/** `hearsay release CASE --rules FILE --to PARTNER`: what a partner gets of a case, sealed, or what they would get. */
export function releaseCommand({ flags, words }: Invocation): void {
  const [file, ...more] = words;
  if (file === undefined || more.length > 0) throw misuse('release takes one case file');
  const to = needed(flags, 'to');
  const rules = rulesIn(needed(flags, 'rules'));
  const outputs = flags.has('preview') ? null : outputsOf(flags);
  const keyFile = flags.get('key');
  const key = keyFile === undefined ? null : readKey(keyFile);
  const at = nowOf(flags);
  const answer = answerFor(caseIn(file), rules, {
    partner: to,
    secret: key === null ? NO_SECRET : Buffer.from(key.secret, 'hex'),
    today: at.slice(0, 'YYYY-MM-DD'.length),
    earlier: manyOf(flags, 'earlier').map(earlierIn),
    overrides: manyOf(flags, 'override').map(overrideOf),
  });
  if (outputs === null || key === null) show(answer, key);
  else issue(answer, { ...outputs, key, at, partnerKey: rules.partners.find(({ name }) => name === to)?.key ?? null });
}

function caseIn(file: string): Case {
  const { kase, texts } = readCase(file);
  if (texts === 'kept') return kase;
  throw new ShellError(
    'release.noText',
    `${file} was written with --no-text: without its texts nothing can be looked over`,
  );
}

type Ready = Exclude<ReleaseAnswer, { readonly kind: 'refused' }>;

function answerFor(kase: Case, rules: Rules, ask: Parameters<typeof release>[2]): Ready {
  const answer = release(kase, rules, ask);
  if (answer.kind === 'refused')
    throw new ShellError('release.refused', `refused: ${refusalLines(answer.refusals).join('; ')}`);
  return answer;
}

function show(answer: Ready, key: SigningKey | null): void {
  const lines = preview(answer)
    .split('\n')
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + safeText(line));
  if (key === null)
    lines.push('Ids, pseudonyms and the ids of leaks are stand-ins: those of the release come with --key FILE.', '');
  process.stdout.write(lines.join('\n'));
}

interface Issuing {
  readonly out: string;
  readonly log: string;
  readonly key: SigningKey;
  readonly at: string;
  readonly partnerKey: string | null;
}

/** Seals, logs and writes; or logs that it was refused. */
function issue(answer: Ready, { out, log, key, at, partnerKey }: Issuing): void {
  const { partner } = answer.content;
  if (answer.kind === 'leaking') {
    const events = answer.leaks.map(
      (leak): LogEvent => ({ kind: 'refused', partner, what: leak.id, reason: `${leak.kind}: ${leak.words}` }),
    );
    record(log, { key, at }, () => events);
    throw new ShellError('release.leaks', leaking(answer));
  }
  const before = answer.overridden.map(
    ({ leak, reason }): LogEvent => ({ kind: 'overridden', partner, what: leak.id, reason }),
  );
  writeWhole(out, fileText(sealInto(log, answer.content, { key, at, partnerKey, before })));
  const passed = before.length === 0 ? '' : `, ${before.length} leaks let pass and logged`;
  process.stdout.write(
    `${safeText(`${out}: ${answer.content.items.length} items for ${partner}, TLP:${answer.content.level}${passed}`)}\n`,
  );
}

function leaking({ content, leaks }: Ready): string {
  const lines = leaks.slice(0, LEAKS_TOLD).map(leakLine);
  const more = leaks.length > LEAKS_TOLD ? `; and ${leaks.length - LEAKS_TOLD} more` : '';
  return `refused: ${content.partner} could infer what they may not know: ${lines.join('; ')}${more} (--preview shows all; --override ID=REASON lets one pass)`;
}

function rulesIn(file: string): Rules {
  const answer = readRules(new TextDecoder().decode(bytesOf(file)));
  if (answer.kind === 'rules') return answer.rules;
  throw new ShellError('release.refused', `${file} is refused: ${refusalLines(answer.refusals).join('; ')}`);
}

function earlierIn(file: string): ReleaseContent {
  const { header, items } = acceptedOf(openPackage(bytesOf(file)), file);
  const { partner, level, conditions } = header;
  return { partner, level, conditions, items: items.map(({ id, kind, body }) => ({ id, kind, body })) };
}

function overrideOf(text: string): Override {
  const [, leak = '', reason = ''] = /^([0-9a-f]+)=(.*\S.*)$/s.exec(text) ?? [];
  if (leak === '') throw misuse(`--override is a leak's id, = and a reason, not "${text}"`);
  return { leak, reason };
}

function outputsOf(flags: Invocation['flags']): Pick<Issuing, 'out' | 'log'> {
  const [out, log] = [needed(flags, 'out'), needed(flags, 'log')];
  needed(flags, 'key');
  checkFolderOf(out);
  checkFolderOf(log);
  return { out, log };
}

function needed(flags: Invocation['flags'], name: 'to' | 'rules' | 'out' | 'log' | 'key'): string {
  const value = flags.get(name);
  if (value === undefined) throw misuse(`--${name} is needed`);
  return value;
}

/** The values of a flag that may stand more than once. */
const manyOf = (flags: Invocation['flags'], name: 'override' | 'earlier'): readonly string[] =>
  flags.get(name)?.split('\n') ?? [];

const misuse = (message: string): ShellError =>
  new ShellError('flags.misuse', `${message} (hearsay release --help shows how)`);
