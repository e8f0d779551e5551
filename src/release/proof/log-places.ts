import type { OpenLog } from './open-log.ts';
import { headFault } from './open-log.ts';
import type { ReleasePackage } from './package.ts';
import { accepted, type Fault, refused, type Verdict } from './verdict.ts';

/** Where a log has a package: the line that says it was issued (the signer's log) or received (a partner's), counted from 1. */
export function placeInLog({ header, headerHash }: ReleasePackage, log: OpenLog): Verdict<number> {
  const issuers = log.entries[0]?.key === header.key;
  const fault = issuers ? headFault(log, header.log) : null;
  if (fault !== null) return refused(fault);
  const kind = issuers ? 'issued' : 'received';
  const found = log.entries.find(({ event }) => event.kind === kind && event.package === headerHash);
  if (found !== undefined) return accepted(found.entry);
  return refused(missing(`no line says that package ${headerHash} was ${kind}`));
}

const missing = (message: string): Fault => ({ code: 'proof.notInLog', where: 'the log', message });
