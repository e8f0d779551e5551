import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { citationsOf } from './citations.ts';
import { namesOutlet } from './naming.ts';

function named(text: string, publisher: string | null = 'Wendle Echo'): number {
  const report = sampleReport('one.txt', { text, publisher });
  return namesOutlet(report, citationsOf(segment(report).segmented), 'The Ferrand Messenger');
}

describe('namesOutlet', () => {
  it('says more where the outlet is followed than where its own words are carried along', () => {
    const carried = named('"They climb," the warden told the Ferrand Messenger.');
    const spoken = named('Readers of the Ferrand Messenger know the warden well.');
    const followed = named('The Ferrand Messenger reported it. The warden told the Messenger that eels climb.');
    expect(carried).toBeGreaterThan(0);
    expect(spoken).toBeGreaterThan(carried);
    expect(followed).toBeGreaterThan(spoken);
  });

  it.each([
    'The Ferrand Messenger could not confirm it.',
    'A copy, which the Ferrand Messenger has been able to see, names nobody.',
    'Two wardens declared to the Ferrand Messenger that eels climb.',
  ])('takes for carried along: %s', (text) => {
    expect(named(text)).toBe(named('"They climb," the warden told the Ferrand Messenger.'));
  });

  it('is nothing where the outlet is not named, or is the report’s own', () => {
    expect(named('The warden said that eels climb.')).toBe(0);
    expect(named('The Ferrand Messenger reported it.', 'The Ferrand Messenger')).toBe(0);
  });
});
