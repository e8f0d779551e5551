import { openAcknowledgement } from '../release/proof/acknowledgement.ts';
import { dayOf } from '../release/proof/instant.ts';
import { PUBLIC_KEY } from '../release/proof/keys.ts';
import { placeInLog } from '../release/proof/log-places.ts';
import { headFault, type OpenLog, openHead, openLog } from '../release/proof/open-log.ts';
import { fileText, type LogHead, type ReleasePackage } from '../release/proof/package.ts';
import { holderOf } from '../release/proof/partners.ts';
import { formatOfBytes, openPackage, openSingle } from '../release/proof/read-package.ts';
import {
  type KeyGround,
  type Statement,
  stateAcknowledgement,
  stateHead,
  stateLog,
  statePackage,
  stateSingle,
} from '../release/proof/statement.ts';
import { faultLine } from '../release/proof/verdict.ts';
import { singleItem } from '../release/proof/verify-package.ts';
import { harmless } from '../report/case-json.ts';
import { safeText, wrapTo } from '../report/cells.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { nowOf } from './now.ts';
import { acceptedOf, bytesOf, bytesOrNull, headFileOf, readLog, readPartners } from './proof-files.ts';
import { columnsOf } from './terminal-out.ts';
import { writeWhole } from './write-file.ts';

type Flags = Invocation['flags'];

/** `hearsay verify FILE`: whether a package, item, acknowledgement, log or head is as it was signed, and what that proves. */
export function verifyCommand({ flags, words: [file = ''] }: Invocation): void {
  const statement = statementOf(file, flags);
  const json = flags.get('json');
  const data = harmless(`${JSON.stringify({ file, ...statement })}\n`);
  if (json !== undefined && json !== '-') writeWhole(json, data);
  if (json === '-') process.stdout.write(data);
  else process.stdout.write(statementText(file, statement));
}

function statementOf(file: string, flags: Flags): Statement {
  const bytes = bytesOf(file);
  const format = formatOfBytes(bytes);
  if (flags.has('item') && format !== 'hearsay-package') {
    throw new ShellError('flags.clash', `--item takes an item out of a package, and ${file} is none`);
  }
  switch (format) {
    case 'hearsay-log':
      return logStatement(file, bytes, flags);
    case 'hearsay-head':
      return stateHead(acceptedOf(openHead(bytes), file));
    case 'hearsay-item': {
      const single = acceptedOf(openSingle(bytes), file);
      return stateSingle(single, groundOf(single.header.key, file, flags));
    }
    case 'hearsay-acknowledgement': {
      const given = acceptedOf(openAcknowledgement(bytes), file);
      return stateAcknowledgement(given, groundOf(given.key, file, flags));
    }
    default:
      return packageStatement(file, acceptedOf(openPackage(bytes), file), flags);
  }
}

function packageStatement(file: string, given: ReleasePackage, flags: Flags): Statement {
  const ground = groundOf(given.header.key, file, flags);
  const logFile = flags.get('log');
  const line = logFile === undefined ? null : acceptedOf(placeInLog(given, readLog(logFile)), file);
  const id = flags.get('item');
  const out = flags.get('out');
  if (id === undefined) {
    if (out !== undefined) throw new ShellError('flags.clash', '--out needs --item: what should be written?');
    return withLine(statePackage(given, ground), logFile, line);
  }
  const single = acceptedOf(singleItem(given, id), file);
  if (out !== undefined) writeWhole(out, fileText(single));
  return withLine(stateSingle(single, ground), logFile, line);
}

function withLine(statement: Statement, log: string | undefined, line: number | null): Statement {
  if (line === null) return statement;
  return { ...statement, proves: [...statement.proves, `line ${line} of ${log} has the package`] };
}

function logStatement(file: string, bytes: Uint8Array, flags: Flags): Statement {
  const log = acceptedOf(openLog(bytes), file);
  const keys = namedKeys(flags);
  const [first] = log.entries;
  if (keys !== null && first !== undefined) checkNamed(first.key, keys, file);
  const heads = headsFor(file, log, flags);
  for (const head of heads) {
    const fault = headFault(log, head);
    if (fault !== null) throw new ShellError(fault.code, `${file} is refused: ${faultLine(fault)}`);
  }
  return stateLog(log, heads.length);
}

/** The head beside the log, where there is one, and the one that `--head` names; both must be by the log's key. */
function headsFor(file: string, log: OpenLog, flags: Flags): readonly LogHead[] {
  const asked = flags.get('head');
  const beside = bytesOrNull(headFileOf(file)) === null ? [] : [headFileOf(file)];
  return [...beside, ...(asked === undefined ? [] : [asked])].map((name) => {
    const { key, head } = headIn(name);
    const [first] = log.entries;
    if (first === undefined || first.key === key) return head;
    throw new ShellError('proof.log', `${name} is refused: it is by another key than ${file}`);
  });
}

function headIn(file: string): { readonly key: string; readonly head: LogHead } {
  const bytes = bytesOf(file);
  if (formatOfBytes(bytes) === 'hearsay-package') {
    const { header } = acceptedOf(openPackage(bytes), file);
    return { key: header.key, head: header.log };
  }
  const head = acceptedOf(openHead(bytes), file);
  return { key: head.key, head };
}

/** How the reader came by a key. Throws where they named others, or have it in no list, or have it there as lost. */
function groundOf(key: string, file: string, flags: Flags): KeyGround {
  const keys = namedKeys(flags);
  if (keys !== null) checkNamed(key, keys, file);
  const partners = flags.get('partners');
  if (partners !== undefined) {
    const { name } = acceptedOf(holderOf(key, readPartners(partners), dayOf(nowOf(flags))), file);
    return { kind: 'partner', name };
  }
  return { kind: keys === null ? 'fromFile' : 'named' };
}

function namedKeys(flags: Flags): readonly string[] | null {
  const keys = flags.get('key')?.split(',') ?? null;
  const odd = keys?.find((key) => !PUBLIC_KEY.test(key));
  if (odd === undefined) return keys;
  throw new ShellError(
    'flags.choice',
    `--key takes public keys, ed25519: and 64 hex digits, not ${JSON.stringify(odd)}`,
  );
}

function checkNamed(key: string, keys: readonly string[], file: string): void {
  if (keys.includes(key)) return;
  throw new ShellError('proof.otherKey', `${file} is refused: it is signed by ${key}, which --key does not name`);
}

function statementText(file: string, { what, facts, proves, doesNotProve }: Statement): string {
  return [
    `${safeText(file)}: ${what}`,
    '',
    ...bulleted(facts, '  '),
    '',
    'This proves',
    ...bulleted(proves, '  · '),
    '',
    'It does not prove',
    ...bulleted(doesNotProve, '  · '),
    '',
  ].join('\n');
}

/** A key or a hash is longer than the narrowest terminals, and must not be cut. */
const NARROWEST = 90;

function bulleted(lines: readonly string[], bullet: string): readonly string[] {
  const width = Math.max(NARROWEST, columnsOf()) - bullet.length;
  return lines.flatMap((line) =>
    wrapTo(safeText(line), width).map((part, i) => (i === 0 ? bullet : ' '.repeat(bullet.length)) + part),
  );
}
