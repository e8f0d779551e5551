import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { readReports } from '../read-reports.ts';
import { loadTables } from '../tables/load-tables.ts';
import { startReader } from './reader-thread.ts';

const REPORTS = [
  sampleReport('a.txt', { text: 'The mayor said on 4 May 2029 that the weir would open.' }),
  sampleReport('b.txt', { text: '“It will not,” said Hanna Moyle.' }),
];

describe('a reader thread', () => {
  it('gives what reading here gives', async () => {
    const thread = startReader();
    const read = await thread.readAside(REPORTS);
    thread.close();
    expect(read).toEqual(readReports(REPORTS, loadTables()));
    expect(read.speech.get('a.txt')).not.toEqual([]);
  });

  it('says so when it ends before its work is done', async () => {
    const thread = startReader();
    const read = thread.readAside(REPORTS);
    thread.close();
    await expect(read).rejects.toThrow('ended before its work was done');
  });
});
