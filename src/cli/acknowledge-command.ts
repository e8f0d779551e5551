import { acknowledge } from '../release/proof/acknowledgement.ts';
import { dayOf } from '../release/proof/instant.ts';
import { fileText } from '../release/proof/package.ts';
import { openPackage } from '../release/proof/read-package.ts';
import { conditionFacts } from '../release/proof/statement.ts';
import { safeText } from '../report/cells.ts';
import { ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { nowOf } from './now.ts';
import { acceptedOf, bytesOf, readKey, record, requiredFlag } from './proof-files.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

/** `hearsay acknowledge PACKAGE`: signs for its conditions. */
export function acknowledgeCommand({ flags, words: [file = ''] }: Invocation): void {
  const out = requiredFlag(flags, 'out');
  const key = readKey(requiredFlag(flags, 'key'));
  const at = nowOf(flags);
  const given = acceptedOf(openPackage(bytesOf(file)), file);
  const { header, headerHash } = given;
  const { partnerKey, conditions } = header;
  if (partnerKey !== null && partnerKey !== key.publicKey) {
    throw new ShellError('receive.otherPartner', `${file} is refused: it is made out to another key, ${partnerKey}`);
  }
  if (conditions.expires !== null && conditions.expires < dayOf(at)) {
    throw new ShellError('receive.expired', `${file} is refused: it may not be used after ${conditions.expires}`);
  }
  checkFolderOf(out);
  const log = flags.get('log');
  if (log !== undefined) {
    record(log, { key, at }, () => [
      { kind: 'acknowledged', package: headerHash, issuer: header.key, by: key.publicKey },
    ]);
  }
  writeWhole(out, fileText(acknowledge(given, { key, at })));
  process.stdout.write(
    `Signed for in ${safeText(out)}:\n${conditionFacts(conditions)
      .map((fact) => `  ${safeText(fact)}\n`)
      .join('')}`,
  );
}
