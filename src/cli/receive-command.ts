import type { Case } from '../case/case.ts';
import type { Reliability } from '../case/claim.ts';
import { checkAgainst, openAcknowledgement } from '../release/proof/acknowledgement.ts';
import { dayOf } from '../release/proof/instant.ts';
import type { LogEvent } from '../release/proof/log.ts';
import type { OpenLog } from '../release/proof/open-log.ts';
import type { ReleasePackage } from '../release/proof/package.ts';
import { formatOfBytes, openPackage } from '../release/proof/read-package.ts';
import { type Admitted, admit } from '../release/receive/admit.ts';
import { receive } from '../release/receive/receive.ts';
import { caseJson } from '../report/case-json.ts';
import { safeText } from '../report/cells.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { nowOf } from './now.ts';
import { acceptedOf, bytesOf, type Recorder, readKey, readPartners, record, requiredFlag } from './proof-files.ts';
import { readCase } from './read-case.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

type Flags = Invocation['flags'];

/** `hearsay receive FILE`: a partner's package into a case, or a partner's acknowledgement into the log. */
export function receiveCommand({ flags, words: [file = ''] }: Invocation): void {
  const recorder = { key: readKey(requiredFlag(flags, 'key')), at: nowOf(flags) };
  const log = requiredFlag(flags, 'log');
  const bytes = bytesOf(file);
  if (formatOfBytes(bytes) === 'hearsay-acknowledgement') receiveWord(file, log, recorder);
  else receivePackage(acceptedOf(openPackage(bytes), file), file, recorder, flags);
}

function receiveWord(file: string, log: string, recorder: Recorder): void {
  const given = acceptedOf(openAcknowledgement(bytesOf(file)), file);
  record(log, recorder, ({ entries }) => {
    const release = entries
      .map(({ event }) => event)
      .find((event) => event.kind === 'issued' && event.package === given.package);
    if (release?.kind !== 'issued') {
      throw new ShellError('receive.unknown', `${file} is refused: ${log} has no release of package ${given.package}`);
    }
    acceptedOf(checkAgainst(given, { ...release, issuer: recorder.key.publicKey }), file);
    if (entries.some(({ event }) => event.kind === 'acknowledged' && event.package === given.package)) {
      throw new ShellError('receive.replay', `${file} is refused: that package was acknowledged before`);
    }
    return [{ kind: 'acknowledged', package: given.package, issuer: given.issuer, by: given.key }];
  });
  process.stdout.write(`${safeText(file)}: the conditions of package ${given.package} are acknowledged\n`);
}

function receivePackage(given: ReleasePackage, file: string, recorder: Recorder, flags: Flags): void {
  const out = requiredFlag(flags, 'out');
  checkFolderOf(out);
  const partners = readPartners(requiredFlag(flags, 'partners'));
  const { kase, texts } = readCase(requiredFlag(flags, 'into'));
  const { key, at } = recorder;
  // The case is written before the log's entry: what fails in between can be tried again.
  record(requiredFlag(flags, 'log'), recorder, (log: OpenLog) => {
    const admitted = acceptedOf(admit(given, { partners, ownKey: key.publicKey, log, today: dayOf(at) }), file);
    const judged = withReliability(admitted, flags.get('reliability'));
    if (kase.received?.some((one) => one.package === given.headerHash) === true) {
      throw new ShellError('receive.replay', `${file} is refused: the case has it already`);
    }
    const received = receive(kase, judged, { key, entries: log.entries, at });
    writeWhole(out, caseJson(received, texts));
    process.stdout.write(summary(received, judged, kase.notes.length));
    return [receivedEvent(judged)];
  });
}

function withReliability(admitted: Admitted, asked: string | undefined): Admitted {
  return asked === undefined ? admitted : { ...admitted, reliability: asked as Reliability };
}

function receivedEvent({ given: { header, headerHash }, from, reliability }: Admitted): LogEvent {
  const { key, level, conditions, items } = header;
  return { kind: 'received', package: headerHash, partner: from, key, level, conditions, reliability, items };
}

function summary({ received = [], notes }: Case, { from, reliability }: Admitted, notesBefore: number): string {
  const items = received.at(-1)?.items ?? [];
  const told = items.filter(({ claim }) => claim !== null).length;
  const lines = [
    `${items.length} items from ${from} (reliability ${reliability}), as what they say and no fact`,
    `${told} of them tell a claim of the case too; their origins are not established`,
    ...notes.slice(notesBefore).map(({ message }) => `▲ ${message}`),
  ];
  return `${lines.map(safeText).join('\n')}\n`;
}
